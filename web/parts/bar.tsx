// A bar of accepted progress in per cent, with its number beside it.
export const Bar = ({ label, value }: { label: string; value: number }) => (
  <span class="bar">
    <progress max="100" value={String(value)} aria-label={label}>
      {value} %
    </progress>
    <span class="percent" aria-hidden="true">
      {value} %
    </span>
  </span>
);
