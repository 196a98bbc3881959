// Runs only where modules are unknown (the Internet Explorer web view of Excel 2019 and before): ES5 on purpose.
(function () {
  document.getElementById('pane').setAttribute('hidden', 'hidden');
  document.getElementById('too-old').removeAttribute('hidden');
})();
