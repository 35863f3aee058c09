/** Peer Circles' own mark: people on a ring, one of them leading. */
export function AppMark({ size }: { readonly size: number }) {
  const seats = [1, 2, 3, 4, 5].map((seat) => seat * 60);
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="11" fill="none" stroke="#7f85f5" strokeWidth="2" />
      {seats.map((degrees) => (
        <circle
          key={degrees}
          cx="16"
          cy="5"
          r="3.2"
          fill="#7f85f5"
          transform={`rotate(${degrees} 16 16)`}
        />
      ))}
      <circle cx="16" cy="5" r="4.4" fill="#5b5fc7" stroke="#fff" strokeWidth="1.4" />
    </svg>
  );
}
