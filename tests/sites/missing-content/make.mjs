/** There is no content/: nothing to make. */
export default function make() {}
