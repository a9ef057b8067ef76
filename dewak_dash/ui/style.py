"""Hold the little CSS that the theme file cannot say: type, space, tables, key figures."""

STYLE = """<style>
.stMainBlockContainer{max-width:76rem;padding-top:4.6rem;padding-bottom:2rem}
[data-testid="stHeader"]{background:var(--dw-ground)}
[data-testid="InputInstructions"],[data-testid="stElementToolbar"]{display:none}
:root{--dw-ground:light-dark(#FCFBF8,#12181C);--dw-ink:light-dark(#1B2A34,#EEF1F2);
--dw-muted:light-dark(#5B6770,#A9B4BB);--dw-line:light-dark(#D9D9D3,#35414A);
--dw-accent:light-dark(#0A6C74,#5CC4C9);--dw-raised:light-dark(#F3F1EB,#1B2329);
--dw-alert:light-dark(#B3421B,#F08A5D)}
.stApp{font-size:1rem;color:var(--dw-ink)}
.dw-title{font-size:2.05rem;line-height:1.18;font-weight:650;letter-spacing:-.01em;margin:.4rem 0 .35rem;
padding:0;max-width:34em;text-wrap:balance}
.dw-subtitle{color:var(--dw-muted);margin:0 0 .6rem;max-width:56rem;text-wrap:pretty}
.dw-section{font-size:1.4rem;line-height:1.25;font-weight:650;margin:2.2rem 0 .25rem;padding:0;text-wrap:balance}
.dw-lead{margin:0 0 .4rem;max-width:48rem;text-wrap:pretty}
.dw-finding{font-size:1.4rem;font-weight:650;line-height:1.25;margin:.4rem 0;text-wrap:balance}
.dw-figure-title{font-size:1.08rem;font-weight:650;margin:1rem 0 0;padding:0;line-height:1.3;text-wrap:balance}
.dw-figure-sub{color:var(--dw-muted);font-size:.92rem;margin:.1rem 0 0;max-width:56rem;text-wrap:pretty}
.dw-source{color:var(--dw-muted);font-size:.84rem;margin:0;max-width:60rem;overflow-wrap:anywhere}
.dw-mark{white-space:nowrap}
.dw-footer{color:var(--dw-muted);font-size:.84rem;margin-top:3rem;padding-top:.8rem;border-top:1px solid
var(--dw-line);max-width:95ch}
.dw-figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1.4rem 2rem;margin:.6rem 0}
.dw-figures.many{grid-template-columns:repeat(3,1fr)}
.dw-figures>div{min-width:0}
.dw-figures .k{color:var(--dw-muted);font-size:.92rem;line-height:1.3;margin:0}
.dw-figures .v{text-wrap:balance;font-size:1.75rem;
font-weight:650;line-height:1.15;margin:.1rem 0;font-variant-numeric:tabular-nums}
.dw-figures .u{font-size:.92rem;margin:0;line-height:1.35}
.dw-figures img{display:block;margin:.35rem 0 0}
.dw-list{font-size:.84rem;color:var(--dw-muted);margin:.3rem 0;padding-left:1.2rem}
.st-key-townbar button{min-height:2.4rem}
.dw-scroll{overflow-x:auto;max-height:26rem;overflow-y:auto;position:relative}
.dw-scroll:focus-visible{outline:2px solid var(--dw-accent)}
table.dw{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
.stHtml a{color:var(--dw-accent)}
table.dw caption{text-align:left;color:var(--dw-muted);padding:.2rem 0}
table.dw th{position:sticky;top:0;background:var(--dw-ground);text-align:left;font-weight:600;
border-bottom:1.5px solid var(--dw-muted);padding:.3rem .7rem .3rem 0;vertical-align:bottom}
table.dw td{border-bottom:1px solid var(--dw-line);padding:.3rem .7rem .3rem 0;vertical-align:top}
table.dw th.n,table.dw td.n{text-align:right;white-space:nowrap}
table.dw td{overflow-wrap:break-word;max-width:32rem}
.dw-missing{border-left:3px solid var(--dw-alert);padding:.2rem 0 .2rem .9rem;margin:.6rem 0;max-width:75ch}
.dw-missing p{margin:.15rem 0}
.dw-legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.9rem;margin:.3rem 0}
.dw-legend span.s{display:inline-block;width:.95rem;height:.95rem;margin-right:.4rem;vertical-align:-.12rem;
border:1px solid var(--dw-muted)}
@media (min-width:1800px){html{font-size:20px!important}}
@media (max-width:640px){.stMainBlockContainer{padding-left:1rem;padding-right:1rem;padding-top:4.2rem}
.dw-title{font-size:1.55rem}.dw-figures,.dw-figures.many{grid-template-columns:1fr 1fr;gap:1.1rem}
.dw-figures .v{font-size:1.5rem}}
</style>"""
