// Writes the office's address into the manifest, in a browser of any age and without a network: ES5 on purpose.
(function () {
  var LOCAL = 'https://localhost:3000';

  function byId(id) {
    return document.getElementById(id);
  }

  function say(kind, words) {
    byId('result').setAttribute('data-kind', kind);
    byId('result').textContent = words;
  }

  /** The address without its last slash, or null where Excel would refuse it. */
  function addressOf(text) {
    var match = /^https:\/\/[^\s\/?#"'<>&]+(?:\/[^\s?#"'<>&]*)?$/i.exec(text);
    return match === null ? null : text.replace(/\/(?:taskpane\.html)?$/i, '').replace(/\/+$/, '');
  }

  function originOf(address) {
    return /^https:\/\/[^\/]+/i.exec(address)[0];
  }

  function manifestFor(address) {
    var text = byId('manifest').textContent.replace(/^\s+/, '');
    return text
      .split('<AppDomain>' + LOCAL + '</AppDomain>')
      .join('<AppDomain>' + originOf(address) + '</AppDomain>')
      .split('"' + LOCAL + '/')
      .join('"' + address + '/');
  }

  function save(text) {
    var blob = new Blob([text], { type: 'text/xml' });
    if (navigator.msSaveBlob) return navigator.msSaveBlob(blob, 'manifest.xml');
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'manifest.xml';
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    return undefined;
  }

  byId('form').onsubmit = function () {
    var address = addressOf(byId('address').value.replace(/^\s+|\s+$/g, ''));
    if (address === null)
      say('error', '网址要以 https:// 开头，不能有空格、问号和引号，例如 https://tongbao.example.gov.cn。');
    else {
      save(manifestFor(address));
      say(
        'done',
        '已生成 manifest.xml，面板地址为 ' +
          address +
          '/taskpane.html。请先用浏览器打开这个地址，能看到“请在 Excel 中使用”再分发清单。',
      );
    }
    return false;
  };
})();
