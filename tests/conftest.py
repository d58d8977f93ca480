"""Settings for all tests; being here also lets every test import `oracles` and `strategies`."""

import os

from hypothesis import settings

# The machine may be busy: an example is never judged by its time. A gate must give the same answer twice, so there the
# examples are the same ones; everywhere else they are new each time.
settings.register_profile("tests", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("tests")
