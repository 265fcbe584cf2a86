"""The tables of the report, T1 to T9, the partitions of the total, and the other acts beside."""

from casework.reports.crossing import Shape, Sums

TOTALS = Shape(code="T1", title="Totaluri", over="totals", rows="what", sums=Sums.NONE, full=True)
PARTITIONS = (
    Shape(code="T1.1", title="După respectarea termenului", over="received", rows="standing"),
    Shape(code="T1.2", title="După rezultat", over="received", rows="outcome"),
    Shape(code="T1.3", title="După felul petiției (art. 2)", over="received", rows="kind"),
    Shape(code="T1.4", title="După petiționar", over="received", rows="petitioner"),
    Shape(code="T1.5", title="După calea de primire", over="received", rows="path"),
    Shape(
        code="T1.6",
        title="După cine rezolvă",
        over="received",
        rows="solver",
        columns="standing",
        personal=True,
    ),
)
CROSSED = (
    Shape(
        code="T2",
        title="Compartimente și rezultat",
        over="received",
        rows="department",
        columns="outcome",
    ),
    Shape(
        code="T3", title="Domenii și rezultat", over="received", rows="domain", columns="outcome"
    ),
    Shape(
        code="T4",
        title="Canale și petiționari",
        over="received",
        rows="channel",
        columns="petitioner",
    ),
    Shape(
        code="T5",
        title="Zile până la închidere și compartimente",
        over="received",
        rows="department",
        columns="band",
    ),
)
REDIRECTS = Shape(
    code="T6",
    title="Redirecționări (art. 6¹)",
    over="redirects",
    rows="authority",
    columns="timing",
)
EXTENSIONS = Shape(
    code="T7",
    title="Prelungiri ale termenului (art. 9)",
    over="extensions",
    rows="department",
    columns="result",
)
MONTHS = Shape(
    code="T8",
    title="Pe luni",
    over="months",
    rows="what",
    columns="by",
    sums=Sums.COLUMNS,
    full=True,
)
FLOW = Shape(
    code="T9",
    title="Preluate și predate",
    over="flow",
    rows="what",
    columns="by",
    sums=Sums.ROWS,
    full=True,
)
INFORMATION = Shape(
    code="L544",
    title="Legea nr. 544/2001, în afara totalului",
    over="information",
    rows="outcome",
    columns="standing",
)
OTHER = Shape(
    code="ALTE",
    title="Alte acte, în afara totalului",
    over="other",
    rows="regime",
    columns="standing",
)
SHAPES = (
    TOTALS,
    *PARTITIONS,
    *CROSSED,
    REDIRECTS,
    EXTENSIONS,
    MONTHS,
    FLOW,
    INFORMATION,
    OTHER,
)
