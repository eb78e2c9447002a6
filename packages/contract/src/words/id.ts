/** What an id looks like: a lower-case slug that is safe in a path, a file name and a fragment, `hoc-tap-cap-huyen`. */
export const ID_PATTERN = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
