"""Put a list of staff on the org chart: people, departments, heads and roles; all or nothing."""

from dataclasses import dataclass

from casework.channels.staff_file import StaffRow
from casework.desk import Desk
from casework.usecases.staff_chart import Charted, FirstPassword, put_on_chart
from casework.usecases.staff_rows import understood


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportStaff:
    """An administrator brings a list; every new person comes with the digest of a password."""

    rows: tuple[StaffRow, ...]
    passwords: tuple[FirstPassword, ...] = ()


def import_staff(ask: ImportStaff, desk: Desk) -> Charted:
    """Put everybody on the chart; raises BadInput with one sentence for each wrong row.

    A changed post ends the day before and a new one starts; who is not in the list stays as is.
    """
    return put_on_chart(desk, understood(ask.rows, desk.today), ask.passwords)
