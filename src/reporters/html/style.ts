/** The page's style: light and dark by the reader's setting, one column on a phone, plain on paper. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#57606a;--line:#d0d7de;--panel:#f6f8fa;--link:#0a53be;
--met:#d8f0dc;--met2:#bce5c5;--met3:#93d5a3;--not-met:#ffd7d3;--undecided:#fff0c2;--not-applicable:#e7eaee;--mark:#1b1f24;
--bar-met:#2b7a3f;--bar-undecided:#8a6100;--bar-not-met:#b3261e;--bar-unreadable:#6e7781}
@media (prefers-color-scheme:dark){:root{--bg:#14171b;--fg:#e8ebee;--soft:#a9b2bc;--line:#3a424b;--panel:#1d2228;--link:#8ab8ff;
--met:#1d3a25;--met2:#1f4a2c;--met3:#215c34;--not-met:#5a211d;--undecided:#4c3d10;--not-applicable:#2c333a;--mark:#f2f4f6;
--bar-met:#5fbf78;--bar-undecided:#e0b84a;--bar-not-met:#ff8f85;--bar-unreadable:#9aa4ae}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main,header.top,footer{max-width:1240px;margin:0 auto;padding:0 20px}
header.top{padding-top:24px}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 4px}
h2{font-size:1.2rem;margin:32px 0 8px}
h3{font-size:1rem;margin:20px 0 6px}
p{margin:6px 0}
a{color:var(--link)}
.soft{color:var(--soft)}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--bg);padding:8px}
.verdict{border-left:6px solid var(--line);background:var(--panel);padding:12px 16px;margin:16px 0;font-size:1.15rem}
.verdict.met{border-color:var(--bar-met)}.verdict.not-met{border-color:var(--bar-not-met)}.verdict.undecided{border-color:var(--bar-undecided)}
.banner{position:sticky;top:0;z-index:5;margin:0;padding:8px 20px;text-align:center;background:#b3261e;color:#fff}.verdict.what-if{border-style:dashed}
.figures{display:flex;flex-wrap:wrap;gap:10px;list-style:none;margin:12px 0;padding:0}
.figures li{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:6px 14px}
.figures b{font-size:1.25rem;margin-right:6px}
.scroll{overflow:auto;border:1px solid var(--line);border-radius:6px;position:relative}
.scroll:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid var(--link);outline-offset:1px}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border-bottom:1px solid var(--line);padding:7px 10px;text-align:left;vertical-align:top}
thead th{background:var(--panel);position:sticky;top:0;z-index:2}
tr.group th{background:var(--panel);font-weight:600}
td.num,th.num{text-align:right;white-space:nowrap}
td.code,.nowrap{white-space:nowrap}
.tag{display:inline-block;border-radius:4px;padding:1px 7px;color:var(--mark);white-space:nowrap}
.met{--tint:var(--met)}.level-2{--tint:var(--met2)}.level-3{--tint:var(--met3)}
.not-met{--tint:var(--not-met)}.undecided{--tint:var(--undecided)}.not-applicable{--tint:var(--not-applicable)}
.tag,.heat td.cell,.heat td.cell button{background:var(--tint)}
.heat th,.heat td{padding:6px}.heat small{margin-left:2px}
td details{border:0;padding:0;margin:2px 0 0}td summary{padding:2px 0}
.heat th[scope=row]{position:sticky;left:0;background:var(--bg);z-index:1;min-width:130px;max-width:220px}
.heat thead th:first-child{left:0;z-index:3}
.heat td.cell{padding:0;border-left:1px solid var(--bg);border-bottom:1px solid var(--bg)}
.heat td.cell button{width:100%;min-width:38px;min-height:36px;border:0;color:var(--mark);font:inherit;cursor:pointer;padding:4px}
.heat thead button{all:unset;cursor:pointer;font-weight:600;white-space:nowrap}
.heat thead button:focus-visible{outline:3px solid var(--link)}
[aria-sort=ascending] button::after{content:" ▲"}[aria-sort=descending] button::after{content:" ▼"}
.tools{display:flex;flex-wrap:wrap;gap:12px 20px;align-items:end;margin:10px 0}
.tools label{display:block;font-size:.85rem;color:var(--soft)}
.tools input,.tools select,button.plain{font:inherit;padding:7px 10px;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--fg)}
.tools input{min-width:min(260px,80vw)}
.legend{display:flex;flex-wrap:wrap;gap:8px;font-size:.85rem;margin:8px 0;padding:0;list-style:none}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{display:block;max-width:100%}
svg .track{fill:var(--not-applicable)}svg .met{fill:var(--bar-met)}svg .undecided{fill:var(--bar-undecided)}
svg .not-met{fill:var(--bar-not-met)}svg .unreadable{fill:var(--bar-unreadable)}
svg polyline{fill:none;stroke:var(--bar-met);stroke-width:2}svg circle{fill:var(--bar-met)}
.bar{min-width:120px;width:45%}
dialog{border:1px solid var(--line);border-radius:8px;background:var(--bg);color:var(--fg);max-width:min(640px,92vw);padding:18px 22px}
dialog::backdrop{background:rgb(0 0 0/.45)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 14px;margin:10px 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
details{border:1px solid var(--line);border-radius:6px;margin:8px 0;padding:0 14px}
summary{cursor:pointer;padding:9px 0}
.indicator{overflow-wrap:anywhere;min-width:220px}
ul.plain{padding-left:20px;margin:6px 0}
footer{margin-top:36px;padding-bottom:28px;font-size:.85rem}
@media (max-width:600px){main,header.top,footer{padding:0 12px}h1{font-size:1.3rem}.heat th[scope=row]{min-width:120px;max-width:130px;overflow-wrap:anywhere}dl{grid-template-columns:1fr}dt{margin-top:6px}.bar{width:30%}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards,.cards tbody,.cards tr,.cards th,.cards td{display:block;width:auto}
.cards tbody tr{border-bottom:1px solid var(--line);padding:6px 0}.cards tbody th,.cards tbody td{border:0;padding:3px 10px}.cards td:empty{display:none}
.cards td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}}
@media print{:root{color-scheme:light;--bg:#fff;--fg:#000;--soft:#333;--panel:#f2f2f2;--line:#999;--mark:#000;--met:#d8f0dc;--met2:#bce5c5;--met3:#93d5a3;--not-met:#ffd7d3;--undecided:#fff0c2;--not-applicable:#e7eaee}
@page{size:A4 landscape;margin:12mm}.banner{position:static;border:1px solid #b3261e;background:#fff;color:#b3261e}
.banner::after{content:attr(data-mark);position:fixed;z-index:9;top:40%;left:0;right:0;text-align:center;font-size:110pt;font-weight:700;color:rgb(179 38 30/.16);transform:rotate(-20deg)}body{font-size:10pt}main,header.top,footer{max-width:none;padding:0}.tools,.skip,.hint{display:none}
.scroll{overflow:visible;border:0}table{font-size:8.5pt}th,td{padding:3px 4px}.heat td.cell button{min-width:0;min-height:0;padding:2px}.heat th[scope=row]{min-width:0}
thead{display:table-header-group}thead th,.heat th[scope=row]{position:static}tr,.verdict{break-inside:avoid}h2,h3{break-after:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
