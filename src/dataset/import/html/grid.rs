//! The cells of a table of a page -> rows with tabs.

/// A table that holds no other table.
pub struct Table {
    /// The byte of the page's text at which it begins.
    pub from: usize,
    /// The byte of the page's text behind its end.
    pub to: usize,
    /// The line of the page's text on which it begins.
    pub line: usize,
    /// Its rows, with tabs between cells and cells of several lines in quotation marks.
    pub rows: String,
}

/// A table while it is read: where its cells stand in the text of the page.
pub struct Grid {
    start: usize,
    holds_another: bool,
    rows: Vec<Vec<Cell>>,
    row: Vec<Cell>,
    is_cell_open: bool,
}

struct Cell {
    from: usize,
    to: usize,
    /// How many rows and columns it spans, itself included.
    rows: usize,
    columns: usize,
}

/// The most rows or columns that a cell can span.
const REACH: usize = 1_000;

impl Grid {
    /// Begins a table at a byte of the text.
    pub fn new(start: usize) -> Self {
        Self { start, holds_another: false, rows: Vec::new(), row: Vec::new(), is_cell_open: false }
    }

    /// Returns the byte at which it begins.
    pub fn start(&self) -> usize {
        self.start
    }

    /// Notes that it holds another table, as tables for the layout of a page do.
    pub fn holds_another(&mut self) {
        self.holds_another = true;
    }

    /// Begins a cell at a byte of the text; its tag says how many rows and columns it spans.
    pub fn begin_cell(&mut self, at: usize, tag: &str) {
        let (rows, columns) = (reach(tag, "rowspan"), reach(tag, "colspan"));
        self.row.push(Cell { from: at, to: at, rows, columns });
        self.is_cell_open = true;
    }

    /// Ends the open cell, if there is one.
    pub fn end_cell(&mut self, at: usize) {
        if std::mem::take(&mut self.is_cell_open)
            && let Some(cell) = self.row.last_mut()
        {
            cell.to = at;
        }
    }

    /// Ends the open row, if there is one.
    pub fn end_row(&mut self, at: usize) {
        self.end_cell(at);
        if !self.row.is_empty() {
            self.rows.push(std::mem::take(&mut self.row));
        }
    }

    /// Returns the text of the table with one line for each row and tabs between cells; `None`
    /// where paragraphs stand in its cells.
    pub fn lines(&self, text: &str) -> Option<String> {
        let mut lines = String::new();
        for row in &self.rows {
            for (column, cell) in row.iter().enumerate() {
                let cell = cell.text(text);
                if cell.contains("\n\n") {
                    return None;
                }
                lines.push_str(if column > 0 { "\t" } else { "" });
                lines.push_str(cell);
            }
            lines.push('\n');
        }
        lines.pop();
        Some(lines)
    }

    /// Returns the rows as a table of tabs, in which a cell stands in all rows and columns that it
    /// spans. `None` for a table that holds another, for a single row or column, and where cells
    /// would repeat more than `repeats` bytes.
    pub fn rows(&self, text: &str, repeats: &mut usize) -> Option<String> {
        let widest = self.rows.iter().map(Vec::len).max()?;
        if self.holds_another || self.rows.len() < 2 || widest < 2 {
            return None;
        }
        let mut rows = String::new();
        // For each column, the cell that reaches down from the rows above, and over how many more
        // rows.
        let mut above: Vec<(&str, usize)> = Vec::new();
        for row in &self.rows {
            let filled = row.iter().filter(|it| !it.text(text).is_empty()).count();
            let mut cells = row.iter();
            let mut column = 0;
            loop {
                if let Some((cell, rows_left @ 1..)) = above.get_mut(column) {
                    *rows_left -= 1;
                    *repeats = repeats.checked_sub(cell.len() + 1)?;
                    write(&mut rows, cell, column);
                    column += 1;
                    continue;
                }
                let Some(cell) = cells.next() else { break };
                let it = cell.text(text);
                for more in 0..cell.columns {
                    // A title, alone in its row, stands once; a heading stands over each of its
                    // columns.
                    let it = if more > 0 && filled < 2 { "" } else { it };
                    if more > 0 || cell.rows > 1 {
                        *repeats = repeats.checked_sub(it.len() + 1)?;
                    }
                    if cell.rows > 1 {
                        above.resize(above.len().max(column + 1), ("", 0));
                        if let Some(above) = above.get_mut(column) {
                            *above = (it, cell.rows - 1);
                        }
                    }
                    write(&mut rows, it, column);
                    column += 1;
                }
            }
            rows.push('\n');
        }
        Some(rows)
    }
}

impl Cell {
    fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.from..self.to).unwrap_or_default().trim()
    }
}

fn write(rows: &mut String, cell: &str, column: usize) {
    if column > 0 {
        rows.push('\t');
    }
    if cell.starts_with('"') || cell.contains(['\n', '\t']) {
        rows.push('"');
        rows.push_str(&cell.replace('"', "\"\""));
        rows.push('"');
    } else {
        rows.push_str(cell);
    }
}

/// Returns how many rows or columns a cell spans, by an attribute of its tag.
fn reach(tag: &str, attribute: &str) -> usize {
    let tag = tag.to_ascii_lowercase();
    let value = tag.split_once(attribute).map_or("", |(_, it)| it);
    let value =
        value.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, '=' | '"' | '\''));
    let digits = value.split(|it: char| !it.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().unwrap_or(1).clamp(1, REACH)
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[track_caller]
    fn check(markup: &str, expected: &[(usize, &str)]) {
        let page = read(markup);
        let found: Vec<_> = page.tables.iter().map(|it| (it.line, it.rows.as_str())).collect();
        assert_eq!(found, expected, "{markup}");
    }

    #[test]
    fn rows_are_lines() {
        check(
            "<p>Of 3 May</p><table><tr><th>Country</th><th>Vote</th></tr><tr><td><p>Albania</p><td> Yes</table>",
            &[(3, "Country\tVote\nAlbania\tYes\n")],
        );
        check(
            "<table><tr><td>For<td>Against<tr><td>Albania<br>France<td><ul><li>Cuba<li>Iran</ul></table>",
            &[(1, "For\tAgainst\n\"Albania\nFrance\"\t\"Cuba\nIran\"\n")],
        );
        check(
            "<table><tr><td>\"a\" b<td>c<tr><td><td>d</table>",
            &[(1, "\"\"\"a\"\" b\"\tc\n\td\n")],
        );
        let two = "<table><tr><td>a<td>b<tr><td>c<td>d</table>".repeat(2);
        check(&two, &[(1, "a\tb\nc\td\n"), (4, "a\tb\nc\td\n")]);
    }

    #[test]
    fn cells_stand_in_all_rows_and_columns_over_which_they_reach() {
        check(
            "<table><tr><td rowspan=\"2\">SPD<td>Ann<td>Yes<tr><td>Ben<td>No<tr><td>CDU<td>Cleo<td>No</table>",
            &[(1, "SPD\tAnn\tYes\nSPD\tBen\tNo\nCDU\tCleo\tNo\n")],
        );
        check(
            "<table><tr><td colspan=3>Title<tr><td colspan=2>For<td>Against<tr><td>a<td>b<td>c</table>",
            &[(1, "Title\t\t\nFor\tFor\tAgainst\na\tb\tc\n")],
        );
        // Nothing is made larger than the page is.
        let cell = "<td rowspan=999 colspan=999>long";
        check(&format!("<table><tr>{cell}{cell}<tr><td>a<td>b</table>"), &[]);
    }

    #[test]
    fn tables_for_layout_are_none() {
        check("<table><tr><td>menu<td>text</table>", &[]);
        check("<table><tr><td>a<tr><td>b</table>", &[]);
        let inner = "<table><tr><td>c<td>d<tr><td>e<td>f</table>";
        let outer = format!("<table><tr><td>a<td>b<tr><td>x<td>{inner}</table>");
        check(&outer, &[(5, "c\td\ne\tf\n")]);
        assert_eq!(read(&outer).text, "a\nb\nx\n\nc\td\ne\tf\n");
    }
}
