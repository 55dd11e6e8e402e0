//! Short country names. Placeholder until the table is in.
pub(super) fn of(code: &[u8; 2]) -> Option<[&'static str; 2]> {
    match code {
        b"BR" => Some(["Brazil", "Brasil"]),
        _ => None,
    }
}
