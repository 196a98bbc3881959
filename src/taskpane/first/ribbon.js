// Makes the ribbon's buttons known to Excel as soon as office.js is there: a press that comes before the pane's own
// program waits here until it is taken (src/commands/ribbon.ts). ES5 on purpose; the names come from the page.
(function () {
  var scripts = document.getElementsByTagName('script');
  var names = (scripts[scripts.length - 1].getAttribute('data-functions') || '').split(' ');
  var waiting = [];
  var take = null;

  function press(name, event) {
    if (take === null) waiting.push([name, event]);
    else take(name, event);
  }

  function associate(name) {
    window.Office.actions.associate(name, function (event) {
      press(name, event);
    });
  }

  window.tongbaoRibbon = {
    answer: function (taker) {
      take = taker;
      while (waiting.length > 0) take.apply(null, waiting.shift());
    },
  };
  // Outside of Excel, and where office.js did not load, there is no ribbon.
  if (window.Office && window.Office.actions) names.forEach(associate);
})();
