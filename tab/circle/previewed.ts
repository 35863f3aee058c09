/** Someone who would be of the circle, for its picture. */
export interface Previewed {
  readonly person: string;
  readonly name: string;
}
