//! GitHub Pages: nothing can be set there, so these files only keep it from changing the site.

use crate::{File, SiteFacts};

pub(crate) fn files(facts: &SiteFacts) -> Vec<File> {
    // Without `.nojekyll`, GitHub drops what begins with an underscore and takes a minute to build what is built.
    let mut files = vec![File::in_site(".nojekyll", ""), File::beside("github-pages.txt", notes(facts))];
    let own_name = !facts.host_name().ends_with(".github.io");
    if own_name && facts.base.path() == "/" {
        files.push(File::in_site("CNAME", format!("{}\n", facts.host_name())));
    }
    files
}

fn notes(facts: &SiteFacts) -> String {
    format!(
        "GitHub Pages: {base}

1. Put all files of this folder, `.nojekyll` too, into a repository: for an address without a sub-path into
   <name>.github.io, otherwise into the repository of the sub-path's name.
2. Settings, Pages: \"Deploy from a branch\", branch `main`, folder `/ (root)`.
3. A name of your own: Settings, Pages, \"Custom domain\"; the file CNAME, where there is one, says the same.

GitHub sets its own headers: everything is cached for ten minutes, so a new version is seen up to ten minutes later.
The site's security policy can't be sent as a header; it is written into the pages instead.

---

1. Suba todos los archivos de esta carpeta, también `.nojekyll`, a un repositorio: para una dirección sin subcarpeta, a
   <nombre>.github.io; si no, al repositorio que se llame como la subcarpeta.
2. Settings, Pages: «Deploy from a branch», rama `main`, carpeta `/ (root)`.
3. Dominio propio: Settings, Pages, «Custom domain»; el archivo CNAME, si existe, dice lo mismo.

GitHub fija sus propios encabezados: todo se guarda en caché diez minutos, de modo que una versión nueva puede tardar
hasta diez minutos en verse. La política de seguridad no puede enviarse como encabezado; va escrita en las páginas.
",
        base = facts.base.as_str(),
    )
}
