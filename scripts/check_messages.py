"""Fail on a message catalogue that is behind the source or the packages, or not wholly translated.

python -m scripts.check_messages
"""

import re
import sys
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from scripts.catalogues import catalogues, read, supplements
from scripts.make_messages import extract
from scripts.package_messages import wanted
from scripts.paths import ROOT

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sdr]|\{\w*\}")


def incomplete(catalogue: Catalog) -> Iterator[str]:
    """What is wrong with the translations themselves: missing, unsure, or with other placeholders."""
    for message in catalogue:
        if not message.id:
            continue
        if not all(_forms(message.string)):
            yield f"not translated: {_forms(message.id)[0]!r}"
        elif message.fuzzy:
            yield f"unsure (fuzzy): {_forms(message.id)[0]!r}"
        elif not _placeholders_agree(message):
            yield f"other placeholders: {_forms(message.id)[0]!r}"


def outdated(catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """Strings that the source in ``template`` has and the catalogue lacks, and the other way round."""
    there, wanted = _keys(catalogue), _keys(template)
    yield from (f"not in the catalogue: {text!r}" for text, _ in sorted(wanted - there, key=str))
    yield from (f"no longer in the source: {text!r}" for text, _ in sorted(there - wanted, key=str))


def _keys(catalogue: Catalog) -> set[tuple[str, str | None]]:
    return {(_forms(message.id)[0], message.context) for message in catalogue if message.id}


def _forms(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return list(text) if isinstance(text, list | tuple) else [text or ""]


def _placeholders_agree(message: Message) -> bool:
    """Whether the last form (the plural) has those of its source, and no form has any that is unknown."""
    sources = [set(PLACEHOLDER.findall(form)) for form in _forms(message.id)]
    translations = [set(PLACEHOLDER.findall(form)) for form in _forms(message.string)]
    return translations[-1] == sources[-1] and all(form <= set.union(*sources) for form in translations)


if __name__ == "__main__":
    source = extract(ROOT)
    work = [(path, read(path), source) for path in catalogues(ROOT)]
    work += [(path, read(path), wanted(path.stem, read(path))) for path in supplements(ROOT)]
    problems = [
        f"{path.relative_to(ROOT)}: {problem}"
        for path, catalogue, template in work
        for problem in [*outdated(catalogue, template), *incomplete(catalogue)]
    ]
    print("\n".join(problems) or "All catalogues are complete and current.")
    sys.exit(bool(problems))
