#!/usr/bin/env python3
"""Places an instance with CP-SAT (Google OR-Tools) and prints {cost, bound, placements, trace}: cp_sat.py INSTANCE SECONDS

The usual model: a yes or no for each session and start, one for each session and stream, intervals that do not overlap. Its
default search with eight workers, which is what its strategies are made for. The clock starts when the model is begun.
"""
import json, math, sys, time
from collections import defaultdict

from ortools.sat.python import cp_model

from tables import Tables


class Model:
    def __init__(self, tables):
        self.tables, self.model, self.costs = tables, cp_model.CpModel(), []
        self.weights = tables.instance["weights"]
        self.at = [{s: self.model.new_bool_var("") for s in job.starts} for job in tables.jobs]
        self.on = [{k: self.model.new_bool_var("") for k in job.streams} for job in tables.jobs]
        self.begin = [self.sum_of(at, lambda s: s.slot) for at in self.at]
        for job, at, on in zip(tables.jobs, self.at, self.on):
            self.model.add_exactly_one(at.values())
            self.model.add_exactly_one(on.values())
            for stream in job.streams:
                for start in job.starts:
                    if not tables.isOpen(stream, start.slot, job.length):
                        self.model.add_bool_or(~at[start], ~on[stream])
        self.costs += [start.cost * yes for at in self.at for start, yes in at.items()]
        self.streams(), self.people(), self.order(), self.crowds(), self.clashes(), self.spread(), self.stability(), self.floors()
        self.model.minimize(sum(self.costs))

    def sum_of(self, at, value):
        total = self.model.new_int_var_from_domain(cp_model.Domain.from_values([value(s) for s in at]), "")
        self.model.add(total == sum(value(s) * yes for s, yes in at.items()))
        return total

    def charged(self, weight, amount, most):
        """Costs `weight` for each of `amount` above nothing."""
        excess = self.model.new_int_var(0, max(0, most), "")
        self.model.add(excess >= amount)
        self.costs.append(weight * excess)

    def streams(self):
        for stream in range(len(self.tables.streams)):
            self.model.add_no_overlap([
                self.model.new_optional_fixed_size_interval_var(begin, job.length + self.tables.turnaround, on[stream], "")
                for job, begin, on in zip(self.tables.jobs, self.begin, self.on) if stream in on])

    def people(self):
        own = defaultdict(list)
        for index, job in enumerate(self.tables.jobs):
            for speaker in job.speakers:
                own[speaker].append(index)
        for speaker, indices in own.items():
            rest, jobs = self.tables.rest(speaker), self.tables.jobs
            self.model.add_no_overlap([
                self.model.new_fixed_size_interval_var(self.begin[i], jobs[i].length + rest, "") for i in indices])
            for day in range(len(self.tables.windows)):
                held = [yes for i in indices for s, yes in self.at[i].items() if s.day == day]
                self.model.add(sum(held) <= self.tables.speakers[speaker]["maxPerDay"])

    def order(self):
        for index, job in enumerate(self.tables.jobs):
            for first in map(self.tables.number.get, job.after):
                self.model.add(self.begin[first] + self.tables.jobs[first].length <= self.begin[index])

    def crowds(self):
        """Beyond the first that runs in a slot, of a track and of the headline sessions."""
        running = defaultdict(list)
        for job, at in zip(self.tables.jobs, self.at):
            for start, yes in at.items():
                for slot in range(start.slot, start.slot + job.length):
                    running["track", job.track, slot].append(yes)
                    if job.headline:
                        running["headline", "", slot].append(yes)
        for (kind, _, _), those in running.items():
            self.charged(self.weights[kind], sum(those) - 1, len(those))

    def clashes(self):
        for one, other, weight in self.tables.clashes:
            a, b = self.tables.jobs[one], self.tables.jobs[other]
            last = max(s.slot for j in (a, b) for s in j.starts)
            first_end, last_begin = self.model.new_int_var(0, last + 6, ""), self.model.new_int_var(0, last, "")
            self.model.add_min_equality(first_end, [self.begin[one] + a.length, self.begin[other] + b.length])
            self.model.add_max_equality(last_begin, [self.begin[one], self.begin[other]])
            self.charged(weight * self.weights["clash"], first_end - last_begin, min(a.length, b.length))

    def spread(self):
        held = defaultdict(list)
        for job, at in zip(self.tables.jobs, self.at):
            for start, yes in at.items():
                held[job.track, start.day].append(yes)
        for (track, _), those in held.items():
            self.charged(self.weights["spread"], sum(those) - self.tables.share[track], len(those))

    def stability(self):
        held = defaultdict(list)
        for job, on in zip(self.tables.jobs, self.on):
            for stream, yes in on.items():
                held[job.track, stream].append(yes)
        for those in held.values():
            used = self.model.new_bool_var("")
            for yes in those:
                self.model.add_implication(yes, used)
            self.costs.append(self.weights["stability"] * used)
        self.costs.append(-self.weights["stability"] * len(self.tables.share))

    def floors(self):
        for region, floor in enumerate(self.tables.floors):
            seen = sum(s.fair[region] * yes for at in self.at for s, yes in at.items())
            self.charged(self.weights["floor"], floor - seen, floor)


class Trace(cp_model.CpSolverSolutionCallback):
    def __init__(self, began):
        super().__init__()
        self.began, self.steps = began, []

    def on_solution_callback(self):
        self.steps.append([round(time.monotonic() - self.began, 3), int(self.objective_value)])


def main(path, seconds):
    with open(path) as file:
        tables = Tables(json.load(file))
    began = time.monotonic()
    model, solver, trace = Model(tables), cp_model.CpSolver(), Trace(began)
    solver.parameters.num_workers = 8
    solver.parameters.random_seed = 1
    solver.parameters.max_time_in_seconds = max(0.1, seconds - (time.monotonic() - began))
    status = solver.solve(model.model, trace)
    result = dict(cost=None, bound=math.ceil(solver.best_objective_bound - 1e-6), placements=None, trace=trace.steps)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        chosen = lambda yeses: next(what for what, yes in yeses.items() if solver.value(yes))
        places = [(chosen(at).slot, chosen(on)) for at, on in zip(model.at, model.on)]
        result.update(cost=int(solver.objective_value), placements=tables.plan(places))
    print(json.dumps(result))


main(sys.argv[1], float(sys.argv[2]))
