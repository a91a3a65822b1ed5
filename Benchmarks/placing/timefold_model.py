#!/usr/bin/env python3
"""Places an instance with Timefold and prints {cost, bound, placements, trace}: timefold_model.py INSTANCE SECONDS

Each session has a start and a stream, the rules are constraint streams, the search is Timefold's default (construction, then
late acceptance; one thread, the free edition has no more). Timefold knows no bound. The clock starts when it begins to solve: the
start of Java and the translation of the constraints are not counted.
"""
import json, os, sys
from dataclasses import dataclass, field
from typing import Annotated

from timefold.solver import SolverFactory
from timefold.solver.config import Duration, ScoreDirectorFactoryConfig, SolverConfig, TerminationConfig
from timefold.solver.domain import (
    PlanningEntityCollectionProperty, PlanningId, PlanningScore, PlanningVariable, ProblemFactCollectionProperty, ValueRangeProvider,
    planning_entity, planning_solution)
from timefold.solver.score import ConstraintCollectors, ConstraintFactory, HardSoftScore, Joiners, constraint_provider

from tables import Tables


@dataclass
class Stream:
    id: Annotated[int, PlanningId]
    closed: list[int]


@dataclass
class Start:
    slot: int
    end: int
    day: int
    cost: int
    fair: list[int]
    covered: list[int]


@dataclass
class Region:
    id: Annotated[int, PlanningId]
    floor: int


@dataclass
class Clash:
    one: int
    other: int
    weight: int


@dataclass
class Order:
    first: int
    second: int


@dataclass
class Engagement:
    """A speaker's part in a session."""
    session: int
    speaker: int
    rest: int
    most: int


@planning_entity
@dataclass
class Session:
    id: Annotated[int, PlanningId]
    track: int
    share: int
    headline: bool
    starts: Annotated[list[Start], ValueRangeProvider(id="starts")]
    streams: Annotated[list[Stream], ValueRangeProvider(id="streams")]
    start: Annotated[Start | None, PlanningVariable(value_range_provider_refs=["starts"])] = field(default=None)
    stream: Annotated[Stream | None, PlanningVariable(value_range_provider_refs=["streams"])] = field(default=None)


@planning_solution
@dataclass
class Plan:
    streams: Annotated[list[Stream], ProblemFactCollectionProperty]
    regions: Annotated[list[Region], ProblemFactCollectionProperty]
    clashes: Annotated[list[Clash], ProblemFactCollectionProperty]
    orders: Annotated[list[Order], ProblemFactCollectionProperty]
    engagements: Annotated[list[Engagement], ProblemFactCollectionProperty]
    sessions: Annotated[list[Session], PlanningEntityCollectionProperty]
    score: Annotated[HardSoftScore | None, PlanningScore] = field(default=None)


def shared(one: Session, other: Session) -> int:
    return min(one.start.end, other.start.end) - max(one.start.slot, other.start.slot)


class Rules:
    """The terms of the evaluator, in its order; `weights` are the instance's."""

    def __init__(self, weights, turnaround):
        self.weights, self.turnaround = weights, turnaround

    def all(self, factory):
        return self.hard(factory) + self.soft(factory)

    def hard(self, factory):
        turnaround = self.turnaround
        engaged = factory.for_each(Engagement).join(Session, Joiners.equal(lambda e: e.session, lambda s: s.id))
        return [
            factory.for_each_unique_pair(
                Session, Joiners.equal(lambda s: s.stream),
                Joiners.overlapping(lambda s: s.start.slot, lambda s: s.start.end + turnaround))
            .penalize(HardSoftScore.ONE_HARD).as_constraint("stream"),
            factory.for_each(Session).filter(lambda s: any(slot in s.stream.closed for slot in s.start.covered))
            .penalize(HardSoftScore.ONE_HARD).as_constraint("closed"),
            engaged.join(Engagement, Joiners.equal(lambda e, s: e.speaker, lambda f: f.speaker),
                         Joiners.less_than(lambda e, s: e.session, lambda f: f.session))
            .join(Session, Joiners.equal(lambda e, s, f: f.session, lambda t: t.id))
            .filter(lambda e, s, f, t: shared(s, t) + e.rest > 0)
            .penalize(HardSoftScore.ONE_HARD).as_constraint("rest"),
            engaged.group_by(lambda e, s: e.speaker, lambda e, s: s.start.day, lambda e, s: e.most, ConstraintCollectors.count_bi())
            .filter(lambda speaker, day, most, count: count > most)
            .penalize(HardSoftScore.ONE_HARD, lambda speaker, day, most, count: count - most).as_constraint("per day"),
            factory.for_each(Order).join(Session, Joiners.equal(lambda o: o.first, lambda s: s.id))
            .join(Session, Joiners.equal(lambda o, s: o.second, lambda t: t.id))
            .filter(lambda o, s, t: s.start.end > t.start.slot)
            .penalize(HardSoftScore.ONE_HARD).as_constraint("after"),
        ]

    def soft(self, factory):
        costs = {name: HardSoftScore.of(0, weight) for name, weight in self.weights.items()}
        return [
            factory.for_each(Session).penalize(HardSoftScore.ONE_SOFT, lambda s: s.start.cost).as_constraint("alone"),
            self.crowd(factory.for_each(Session).map(lambda s: s.track, lambda s: s.start.covered), costs["track"], "track"),
            self.crowd(
                factory.for_each(Session).filter(lambda s: s.headline).map(lambda s: 0, lambda s: s.start.covered),
                costs["headline"], "headline"),
            factory.for_each(Clash).join(Session, Joiners.equal(lambda c: c.one, lambda s: s.id))
            .join(Session, Joiners.equal(lambda c, s: c.other, lambda t: t.id)).filter(lambda c, s, t: shared(s, t) > 0)
            .penalize(costs["clash"], lambda c, s, t: c.weight * shared(s, t)).as_constraint("clash"),
            factory.for_each(Session)
            .group_by(lambda s: s.track, lambda s: s.share, lambda s: s.start.day, ConstraintCollectors.count())
            .filter(lambda track, share, day, count: count > share)
            .penalize(costs["spread"], lambda track, share, day, count: count - share).as_constraint("spread"),
            factory.for_each(Session).group_by(lambda s: s.track, ConstraintCollectors.count_distinct(lambda s: s.stream.id))
            .filter(lambda track, streams: streams > 1)
            .penalize(costs["stability"], lambda track, streams: streams - 1).as_constraint("stability"),
            factory.for_each(Region).join(Session)
            .group_by(lambda r, s: r, ConstraintCollectors.sum(lambda r, s: s.start.fair[r.id]))
            .filter(lambda r, seen: seen < r.floor)
            .penalize(costs["floor"], lambda r, seen: r.floor - seen).as_constraint("floor"),
        ]

    @staticmethod
    def crowd(groups, cost, name):
        return (groups.flatten_last(lambda slots: slots)
                .group_by(lambda group, slot: group, lambda group, slot: slot, ConstraintCollectors.count_bi())
                .filter(lambda group, slot, count: count > 1)
                .penalize(cost, lambda group, slot, count: count - 1).as_constraint(name))


def plan(tables):
    streams = [Stream(k, [q for a, b in tables.closed[k] for q in range(a, b)]) for k in range(len(tables.streams))]
    tracks = sorted(tables.share)
    numbers = {name: index for index, name in enumerate(sorted(tables.speakers))}
    sessions = [
        Session(index, tracks.index(job.track), tables.share[job.track], job.headline,
                [Start(s.slot, s.slot + job.length, s.day, s.cost, list(s.fair), list(range(s.slot, s.slot + job.length)))
                 for s in job.starts],
                [streams[k] for k in job.streams])
        for index, job in enumerate(tables.jobs)]
    return Plan(
        streams, [Region(index, floor) for index, floor in enumerate(tables.floors)], [Clash(*clash) for clash in tables.clashes],
        [Order(tables.number[first], index) for index, job in enumerate(tables.jobs) for first in job.after],
        [Engagement(index, numbers[p], tables.rest(p), tables.speakers[p]["maxPerDay"])
         for index, job in enumerate(tables.jobs) for p in job.speakers], sessions)


def main(path, seconds):
    with open(path) as file:
        tables = Tables(json.load(file))
    rules = Rules(tables.instance["weights"], tables.turnaround)

    @constraint_provider
    def provide(factory: ConstraintFactory):
        return rules.all(factory)

    solver = SolverFactory.create(SolverConfig(
        solution_class=Plan, entity_class_list=[Session],
        score_director_factory_config=ScoreDirectorFactoryConfig(constraint_provider_function=provide),
        termination_config=TerminationConfig(spent_limit=Duration(milliseconds=int(seconds * 1000))))).build_solver()
    trace = []

    def better(event):
        if event.is_new_best_solution_initialized and event.new_best_score.hard_score == 0:
            trace.append([round(event.time_spent.total_seconds(), 3), -event.new_best_score.soft_score])

    solver.add_event_listener(better)
    best = solver.solve(plan(tables))
    result = dict(cost=None, bound=None, placements=None, trace=trace)
    if best.score.hard_score == 0 and all(s.start and s.stream for s in best.sessions):
        result.update(cost=-best.score.soft_score,
                      placements=tables.plan([(s.start.slot, s.stream.id) for s in best.sessions]))
    print(json.dumps(result), flush=True)
    # Python and Java now and then crash while they take leave of each other.
    os._exit(0)


main(sys.argv[1], float(sys.argv[2]))
