//! The screens of the site as HTML text: what is known in, markup out.
