"""An illness by its name is private, whoever has it."""

import pytest

from core.language.privacy.privacy import findings
from core.model import Private

NAMES = (
    "leukaemia", "lymphoma", "multiple sclerosis", "MS", "motor neurone disease", "cystic fibrosis", "sickle cell", "cirrhosis", "colitis",
    "gallstones", "cystitis", "fibroids", "herpes", "chlamydia", "osteoporosis", "scoliosis", "angina", "atrial fibrillation", "a heart murmur",
    "a blood clot", "meningitis", "sepsis", "TB", "whiplash", "glaucoma", "cataracts", "emphysema", "alopecia", "carpal tunnel", "sleep apnoea",
    "cerebral palsy", "schizophrenia", "pre-eclampsia", "Lyme disease",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_who_has_it_is_private(name: str) -> None:
    for said in (f"I have {name}.", f"My sister has {name} and told us on Sunday."):
        assert Private.HEALTH in [found.type for found in findings(said, keen=False)]
