"""Files by program: uploaded first, named by a petition afterwards."""

from casework.channels.filing import FiledFile
from casework.errors import BadInput
from casework.queries.waiting_files import waiting_files
from webui.access import office

UNKNOWN = "Un fișier numit nu există sau a fost șters după 48 de ore; încărcați-l din nou"


def taken_up(ids: tuple[str, ...]) -> tuple[FiledFile, ...]:
    """Give the uploaded files that a petition names; raises BadInput for one that is gone."""
    found = office().ask(waiting_files, ids, office().clock.now())
    if len(found) != len(set(ids)):
        raise BadInput({"files": UNKNOWN})
    return found
