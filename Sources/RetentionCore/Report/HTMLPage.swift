/// The frame of a page: what a browser may do with it, how it looks, and the script that sorts and
/// filters.
///
/// Nothing is fetched: the policy of the page forbids all but this style and this script, which it
/// knows by their hashes.
package enum HTMLPage {
  /// A page; `body` is HTML.
  static func text(title: String, body: String) -> String {
    """
    <!doctype html>
    <html lang=en>
    <head>
    <meta charset=utf-8>
    <meta http-equiv=Content-Security-Policy content="\(policy)">
    <meta name=viewport content="width=device-width, initial-scale=1">
    <meta name=color-scheme content="light dark">
    <meta name=referrer content=no-referrer>
    <title>\(HTMLText.escaped(title))</title>
    <style>\(style)</style>
    </head>
    <body>
    \(body)
    <script>\(script)</script>
    </body>
    </html>

    """
  }

  private static let policy = """
    default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; \
    base-uri 'none'; form-action 'none'
    """

  /// The SHA-256 of the style and of the script in base 64; a test computes them again.
  package static let styleHash = "mcYmdJqFuwNXEfjHGNWsjgYzVg8Siq5i+HeQRYlp6uc="
  package static let scriptHash = "np6AdBuwqgdyuM/1ntCQiXOY9VyDgKbPC6ph5ZLddx8="

  package static let style = """

    :root{--ink:#1c2024;--dim:#5b6570;--paper:#fff;--line:#d8dde2;--rail:#edf0f2;--link:#0b57a4;
    --critical:#b3261e;--high:#a8327d;--elevated:#9a6700;--low:#1a7f4b;--unknown:#5b6570}
    @media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--dim:#a3adb7;--paper:#15191d;--line:#343b42;
    --rail:#262c32;--link:#7db8f5;--critical:#ff8a80;--high:#f095cf;--elevated:#e3b341;--low:#6bd49a;
    --unknown:#a3adb7}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1.5rem;max-width:78rem;background:var(--paper);color:var(--ink);
    font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}
    h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
    p{margin:.3rem 0;max-width:48rem}
    .dim,caption,small{color:var(--dim)}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;padding:0;
    margin:1.2rem 0;list-style:none}
    .facts li{border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
    .facts b{display:block;font-size:1.45rem;line-height:1.2}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(23rem,100%),1fr));gap:0 2.5rem}
    figure{margin:0;min-width:0;overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
    caption{text-align:left;padding:.2rem 0 .4rem}
    th,td{text-align:left;vertical-align:top;padding:.28rem .7rem .28rem 0;overflow-wrap:anywhere}
    th{font-weight:600}th[scope=row]{min-width:6rem}
    thead th{border-bottom:1px solid var(--line);white-space:nowrap}
    .n{text-align:right;white-space:nowrap;overflow-wrap:normal}
    .bar{width:100%;min-width:3rem;height:.7rem;display:block;margin-top:.35rem}
    .rail{fill:var(--rail)}
    .critical{fill:var(--critical)}.high{fill:var(--high)}.elevated{fill:var(--elevated)}
    .low{fill:var(--low)}.unknown{fill:var(--unknown)}
    .columns{width:100%;max-height:11rem}
    .columns text{font-size:15px;text-anchor:middle;fill:var(--dim)}
    .columns line{stroke:var(--line)}
    .k{height:1rem;vertical-align:-.15rem}.k path{stroke:var(--ink);stroke-width:3.4;fill:none}
    .c{color:var(--critical)}.h{color:var(--high)}.e{color:var(--elevated)}.l{color:var(--low)}
    .u{color:var(--unknown)}.c,.h,.e,.l,.u{font-weight:600;white-space:nowrap}
    #accounts tbody{border-top:1px solid var(--line)}
    #accounts td:nth-child(8),#accounts td:nth-child(9){white-space:nowrap}
    #accounts td:nth-child(3),#accounts td:nth-child(4),#accounts td:nth-child(5),
    #accounts td:nth-child(8){text-align:right}
    #accounts tr:first-child td:first-child{text-align:right}
    #accounts tr+tr td{padding:0 0 .5rem 2.2rem}
    summary{cursor:pointer}summary:focus-visible,button:focus-visible,input:focus-visible,
    select:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    details ul{margin:.4rem 0;padding-left:1.2rem}
    button,input,select{font:inherit;color:inherit;background:transparent;border:1px solid var(--line);
    border-radius:.3rem;padding:.2rem .5rem}
    select option{background:var(--paper)}
    th button{border:0;padding:0;font-weight:600;cursor:pointer}
    th button::after{content:" \\2195";color:var(--dim)}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    .tools{display:flex;flex-wrap:wrap;gap:.8rem;margin:.6rem 0}
    .scroll{overflow-x:auto}
    [hidden]{display:none}
    @media (max-width:700px){body{padding:1rem}
    #accounts th:nth-child(1),#accounts tr:first-child td:nth-child(1),
    #accounts th:nth-child(4),#accounts td:nth-child(4),#accounts th:nth-child(5),
    #accounts td:nth-child(5),#accounts th:nth-child(7),#accounts td:nth-child(7),
    #accounts th:nth-child(9),#accounts td:nth-child(9){display:none}
    th,td{padding-right:.45rem}
    #accounts tr+tr td{padding-left:.4rem}}
    @media print{body{max-width:none;padding:0;font-size:10pt}.tools,th button::after{display:none}
    tbody,figure{break-inside:avoid}}

    """

  package static let script = """

    (function () {
      "use strict";
      var table = document.getElementById("accounts");
      if (!table) { return; }
      var bodies = Array.prototype.slice.call(table.tBodies);
      var search = document.getElementById("search");
      var band = document.getElementById("band");
      var shown = document.getElementById("shown");
      var words = ["CRIT", "HIGH", "ELEV", "LOW", "UNKNOWN"];
      function cell(body, place) { return body.rows[0].cells[place].textContent.trim(); }
      // What a cell is sorted by; null where it says nothing.
      function value(body, place, kind) {
        var text = cell(body, place);
        if (kind === "b") { return words.indexOf(text.split(" ").pop()); }
        if (kind !== "n") { return text === "" ? null : text.toLowerCase(); }
        var number = parseFloat(text.replace(/[^0-9.\\-]/g, ""));
        return isNaN(number) ? null : number;
      }
      function filter() {
        var wanted = search.value.toLowerCase(), count = 0;
        bodies.forEach(function (body) {
          var fits = (!band.value || cell(body, 1).indexOf(band.value) >= 0)
            && body.textContent.toLowerCase().indexOf(wanted) >= 0;
          body.hidden = !fits;
          if (fits) { count += 1; }
        });
        shown.textContent = count + " of " + bodies.length + " shown";
      }
      function sort(header) {
        var place = header.cellIndex, kind = header.getAttribute("data-kind");
        var first = kind === "n" && place > 0 ? "descending" : "ascending";
        var other = first === "ascending" ? "descending" : "ascending";
        var order = header.getAttribute("aria-sort") === first ? other : first;
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (each) {
          each.removeAttribute("aria-sort");
        });
        header.setAttribute("aria-sort", order);
        var sign = order === "ascending" ? 1 : -1;
        bodies.sort(function (left, right) {
          var a = value(left, place, kind), b = value(right, place, kind);
          if (a === b) { return value(left, 0, "n") - value(right, 0, "n"); }
          if (a === null || b === null) { return a === null ? 1 : -1; }
          return a < b ? -sign : sign;
        });
        bodies.forEach(function (body) { table.appendChild(body); });
      }
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header) {
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = header.textContent;
        button.addEventListener("click", function () { sort(header); });
        header.textContent = "";
        header.appendChild(button);
      });
      document.getElementById("tools").hidden = false;
      search.addEventListener("input", filter);
      band.addEventListener("change", filter);
      var opened = [];
      window.addEventListener("beforeprint", function () {
        opened = Array.prototype.filter.call(document.querySelectorAll("details"), function (each) {
          return !each.open;
        });
        opened.forEach(function (each) { each.open = true; });
      });
      window.addEventListener("afterprint", function () {
        opened.forEach(function (each) { each.open = false; });
      });
      var isRanked = bodies.every(function (body, place) {
        return value(body, 0, "n") === place + 1;
      });
      if (isRanked) { table.tHead.rows[0].cells[0].setAttribute("aria-sort", "ascending"); }
      filter();
    }());

    """
}
