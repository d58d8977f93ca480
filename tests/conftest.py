"""Settings for all tests; being here also lets every test import `oracles` and `strategies`."""

from hypothesis import settings

settings.register_profile("tests", deadline=None)  # the machine may be busy, an example is never judged by its time
settings.load_profile("tests")
