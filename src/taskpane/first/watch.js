// Watches whether the pane comes to stand, and says what is in its way: first of all scripts, in web views of any age.
// ES5 on purpose. Its words are in the page, made from the messages by src/taskpane/page.ts.
(function () {
  var WAIT = 8000;
  var EVERY = 500;
  var LEAST_CHROMIUM = 78;
  var failed = null;
  var shown = false;

  function pane() {
    return document.getElementById('pane');
  }

  /** The skeleton goes when the pane or its own refusal is there. */
  function stands() {
    return pane() !== null && document.querySelector('#pane .shell') === null;
  }

  function chromium() {
    var version = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
    return version === null ? null : Number(version[1]);
  }

  /** Which of the page's notices is true. */
  function reason() {
    var version = chromium();
    if (!('noModule' in document.createElement('script'))) return 'kernel';
    if (version !== null && version < LEAST_CHROMIUM) return 'kernel';
    return failed === null ? 'slow' : failed.reason;
  }

  function details() {
    var version = chromium();
    var lines = [version === null ? navigator.userAgent : 'Chromium ' + version];
    if (failed !== null) lines.push(failed.words);
    return lines.join('\n');
  }

  function show(element, visible) {
    if (visible) element.removeAttribute('hidden');
    else element.setAttribute('hidden', 'hidden');
  }

  function tell() {
    var notices = document.querySelectorAll('[data-reason]');
    var current = reason();
    shown = true;
    for (var i = 0; i < notices.length; i++)
      show(notices[i], notices[i].getAttribute('data-reason') === current);
    document.getElementById('stalled-details').textContent = details();
    show(document.getElementById('stalled'), true);
    // While it may still come the skeleton stays.
    show(pane(), current === 'slow');
  }

  function settle() {
    show(document.getElementById('stalled'), false);
    show(pane(), true);
  }

  function fail(why, words) {
    if (failed === null) failed = { reason: why, words: words };
    if (shown && !stands()) tell();
  }

  // Errors of loading do not bubble: they are caught on their way down.
  window.addEventListener(
    'error',
    function (event) {
      var source = event.target === window ? null : event.target;
      if (source === null) return fail('fault', String(event.message));
      if (source.tagName !== 'SCRIPT') return undefined;
      return fail(/office\.js$/.test(source.src) ? 'office' : 'files', source.src);
    },
    true,
  );
  window.addEventListener('unhandledrejection', function (event) {
    fail('fault', String((event.reason && event.reason.message) || event.reason));
  });

  var start = Date.now();
  var timer = setInterval(function () {
    if (document.readyState === 'loading') return;
    if (stands()) {
      clearInterval(timer);
      settle();
    } else if (!shown && (failed !== null || reason() === 'kernel' || Date.now() - start > WAIT)) tell();
  }, EVERY);
})();
