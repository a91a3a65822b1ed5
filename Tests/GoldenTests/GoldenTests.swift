import Driving
import Testing
