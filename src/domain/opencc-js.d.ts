declare module 'opencc-js/dict/*' {
  /** Entries `source replacement`, separated by `|`. */
  const dictionary: string;
  export default dictionary;
}
