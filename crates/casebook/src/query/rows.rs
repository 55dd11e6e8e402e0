//! Lists of small numbers, one list per case, in one piece of memory. It must not know what the numbers mean.

/// One list per row, in compressed sparse rows (Saad 2003, section 3.4): where each row ends, and all items in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rows<T> {
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Rows<T> {
        Rows { ends: Vec::new(), items: Vec::new() }
    }
}

impl<T> Rows<T> {
    /// Appends a row.
    pub fn push(&mut self, row: impl IntoIterator<Item = T>) {
        self.items.extend(row);
        self.ends.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    /// How many rows there are.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// A row; none beyond the last.
    pub fn of(&self, row: usize) -> &[T] {
        let Some(&end) = self.ends.get(row) else { return &[] };
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start as usize..end as usize]
    }
}
