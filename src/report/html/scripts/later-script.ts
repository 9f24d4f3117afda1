/**
 * Puts journeys and pictures in that a large report holds back: journeys while nothing else is to be done, pictures when they
 * come near. They stand in `noscript`, so that without scripts everything is there from the start.
 */
export const laterScript = `
(() => {
  const journeys = [...document.querySelectorAll('noscript.later')];
  const pictures = new Map();
  for (const place of document.querySelectorAll('noscript.picture')) {
    pictures.set(place.dataset.of, place);
  }
  const put = (place) => {
    const before = place.previousElementSibling;
    place.insertAdjacentHTML('beforebegin', place.textContent);
    place.remove();
    return before ? before.nextElementSibling : null;
  };
  const picture = (id) => {
    const place = pictures.get(id);
    pictures.delete(id);
    if (place) put(place);
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        picture(target.querySelector('use').getAttribute('href').slice(1));
      }
    },
    { rootMargin: '100%' },
  );
  const watch = (root) => {
    for (const shot of root.querySelectorAll('.shot')) near.observe(shot);
  };
  const next = () => {
    const place = journeys.shift();
    if (!place) return;
    const journey = put(place);
    if (journey) watch(journey);
  };
  const all = () => {
    while (journeys.length > 0) next();
  };
  const soon = window.requestIdleCallback || ((then) => setTimeout(then, 20));
  const go = () => {
    next();
    if (journeys.length > 0) soon(go);
  };
  watch(document);
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target.closest && target.closest('a[href^="#"]');
      if (link && !document.getElementById(link.hash.slice(1))) all();
    },
    true,
  );
  addEventListener('beforeprint', () => {
    all();
    for (const id of [...pictures.keys()]) picture(id);
  });
  if (location.hash && !document.getElementById(location.hash.slice(1))) {
    all();
    location.replace(location.hash);
  }
  soon(go);
})();
`;

/** SHA-256 of the script, as the page's own policy names it. A test keeps it true. */
export const laterScriptHash = 'sha256-H0rjWRe4Q/hKm/xylpVaci7F32ippo5ksQsxgYII4QU=';
