/** Home on its way: rows of the height they will have, and only if it takes longer than 200 ms. */
export default function Loading() {
  return (
    <main id="main" className="page skeleton" aria-busy="true">
      <h1 className="sr-only">Loading</h1>
      <i className="mt-20 w-1/4" />
      <i className="mt-8 h-32! w-full" />
      {['w-1/3', 'w-2/5', 'w-1/3', 'w-1/4'].map((width, index) => (
        <div key={index} className="border-b border-line py-8">
          <i className={width} />
          <i className="mt-3 w-1/2" />
        </div>
      ))}
    </main>
  );
}
