//! A split catalogue: the small files that a large one is cut into, what each is called and how its wholeness is seen.
//! It must not fetch anything.
