//! Source files as the rules see them: lines, code without comments and tests, paths that are used, string literals.
//! A reader of text, not of Rust: it is right for formatted sources, and a rule that needs more needs a compiler.

use std::path::{Path, PathBuf};

/// The files of a checkout, in the order of their paths.
pub struct Tree {
    /// All text files that the rules may look at.
    pub files: Vec<File>,
}

/// One file.
pub struct File {
    /// Below the checkout's root, with `/` between folders.
    pub path: String,
    /// The whole content.
    pub text: String,
}

/// Endings of files that are text.
const TEXT: [&str; 9] = ["rs", "toml", "md", "css", "html", "js", "json", "yml", "svg"];
/// Folders that builds make.
const MADE: [&str; 6] = ["target", "dist", "shots", "node_modules", ".git", "proptest-regressions"];

impl Tree {
    /// Reads the checkout that this test was built from.
    pub fn of_this_checkout() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        let mut paths = Vec::new();
        collect(root, &mut paths);
        paths.sort();
        let read = |path: &PathBuf| {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            // A file that is being written this moment is looked at next time.
            Some(File { path: name, text: std::fs::read_to_string(path).ok()? })
        };
        Self { files: paths.iter().filter_map(read).collect() }
    }

    /// A tree of files given as path and text.
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect() }
    }

    /// The Rust files below a folder.
    pub fn rust<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.path.starts_with(folder) && file.path.ends_with(".rs"))
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !MADE.contains(&name.as_str()) {
                collect(&path, paths);
            }
        } else if path.extension().is_some_and(|ending| TEXT.contains(&ending.to_string_lossy().as_ref())) {
            paths.push(path);
        }
    }
}

impl File {
    /// The name without folders and ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Line numbers (from 1) and code, without comments, and without test modules.
    pub fn code(&self) -> Vec<(usize, &str)> {
        if self.stem() == "tests" || self.path.contains("/tests/") {
            return Vec::new();
        }
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, before_comment(line)));
        // By habit the test module is the last thing in a file.
        let ends = |line: &str| line.trim() == "#[cfg(test)]";
        lines.take_while(|(_, line)| !ends(line)).filter(|(_, line)| !line.trim().is_empty()).collect()
    }

    /// Every path that `use` brings in, and every one into the site or the domain that code names in full, with its line:
    /// `crate::page::case`, `super::Route` …
    pub fn used_paths(&self) -> Vec<(usize, String)> {
        let mut paths = Vec::new();
        let mut open: Option<(usize, String)> = None;
        for (line, code) in self.code() {
            let trimmed = code.trim();
            let (start, mut statement) = match open.take() {
                Some(open) => open,
                None => match use_tree(trimmed) {
                    Some(_) => (line, String::new()),
                    None => {
                        paths.extend(paths_in(code).map(|path| (line, path)));
                        continue;
                    }
                },
            };
            statement.push_str(trimmed);
            statement.push(' ');
            if trimmed.ends_with(';') {
                let tree = use_tree(statement.trim()).unwrap_or_default().trim_end_matches(';');
                paths.extend(expanded("", tree.trim()).into_iter().map(|path| (start, path)));
            } else {
                open = Some((start, statement));
            }
        }
        paths
    }

    /// String literals of the code with their lines, plain ones only.
    pub fn strings(&self) -> Vec<(usize, String)> {
        let literals = |(line, code): (usize, &str)| {
            // Outside and inside of quotes take turns; `\"` doesn't count, nor does the quote character itself.
            let plain = code.replace("'\"'", "' '").replace("\\\"", "  ");
            let inside: Vec<String> = plain.split('"').skip(1).step_by(2).map(str::to_owned).collect();
            inside.into_iter().map(move |text| (line, text))
        };
        self.code().into_iter().flat_map(literals).collect()
    }
}

/// The line up to a `//` that isn't inside a string.
fn before_comment(line: &str) -> &str {
    let mut inside = false;
    let mut previous = ' ';
    for (at, character) in line.char_indices() {
        match character {
            '"' if previous != '\\' && previous != '\'' => inside = !inside,
            '/' if !inside && previous == '/' => return &line[..at - 1],
            _ => {}
        }
        previous = character;
    }
    line
}

/// What a `use` brings in, whoever may see it; `None` for other code.
fn use_tree(statement: &str) -> Option<&str> {
    let visibility = ["pub ", "pub(crate) ", "pub(super) "];
    let statement = visibility.iter().find_map(|visibility| statement.strip_prefix(visibility)).unwrap_or(statement);
    statement.strip_prefix("use ")
}

/// `crate::…`, `super::…` and `casebook::…` where code names them in full.
fn paths_in(code: &str) -> impl Iterator<Item = String> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_' || character == ':';
    code.split(move |character| !is_part(character))
        .filter(|word| ["crate::", "super::", "casebook::"].iter().any(|start| word.starts_with(start)))
        .map(str::to_owned)
}

/// The paths of a `use` tree: `a::{b, c::{d, e}}` is `a::b`, `a::c::d`, `a::c::e`.
fn expanded(prefix: &str, tree: &str) -> Vec<String> {
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap_or_default().trim();
        return if path.is_empty() { Vec::new() } else { vec![format!("{prefix}{path}")] };
    };
    let prefix = format!("{prefix}{}", tree[..open].trim());
    let inner = tree[open + 1..].trim_end().trim_end_matches('}');
    // The brace that closes this group is the last; those before it belong to inner groups.
    let missing = inner.matches('{').count() - inner.matches('}').count();
    let inner = format!("{inner}{}", "}".repeat(missing));
    let mut paths = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, character) in inner.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                paths.extend(expanded(&prefix, inner[start..at].trim()));
                start = at + 1;
            }
            _ => {}
        }
    }
    paths.extend(expanded(&prefix, inner[start..].trim()));
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> File {
        File { path: "src/a.rs".into(), text: text.into() }
    }

    #[test]
    fn code_is_without_comments_and_tests() {
        let file = file("//! Docs\nlet a = \"http://x\"; // why\n\n#[cfg(test)]\nmod tests { use super::b; }");
        assert_eq!(file.code(), [(2, "let a = \"http://x\"; ")]);
    }

    #[test]
    fn used_paths_come_from_groups_over_many_lines_and_from_code() {
        let file = file(
            "use crate::{\n    a::{self, b as c},\n    d,\n};\npub use super::e;\npub(super) use super::i;\nlet f = crate::g::h(1);",
        );
        let paths: Vec<String> = file.used_paths().into_iter().map(|(line, path)| format!("{line} {path}")).collect();
        assert_eq!(
            paths,
            ["1 crate::a::self", "1 crate::a::b", "1 crate::d", "5 super::e", "6 super::i", "7 crate::g::h"]
        );
    }

    #[test]
    fn strings_are_those_of_the_code() {
        let file = file("a(\"/x\", \"y\\\"/z\"); // \"/comment\"");
        assert_eq!(file.strings(), [(1, "/x".to_owned()), (1, "y  /z".to_owned())]);
    }
}
