const RADIUS = 15.9155; // a circle of length 100

/** A ring, full at 1. The number stands beside it. */
export function Gauge({ share, colour }: { share: number; colour: string }) {
  return (
    <svg aria-hidden viewBox="0 0 36 36" className="size-10 shrink-0 -rotate-90 wall:size-20 max-md:hidden">
      <circle cx="18" cy="18" r={RADIUS} className="fill-none stroke-ground" strokeWidth="4" />
      <circle
        cx="18"
        cy="18"
        r={RADIUS}
        className={`fill-none ${colour}`}
        strokeWidth="4"
        strokeDasharray={`${100 * share} 100`}
      />
    </svg>
  );
}
