/** The picture of the home. Classes on the svg element move it: see scene.css. */

const ROOM = `
  <rect class="wall" width="800" height="500"/>
  <rect class="wall-low" y="400" width="800" height="100"/>
  <rect class="floor" y="500" width="800" height="100"/>
  <ellipse cx="285" cy="556" rx="245" ry="30" class="chair-dark" opacity="0.45"/>
  <rect class="box" width="800" height="12"/>
  <g>
    <rect class="sky" x="56" y="66" width="170" height="150"/>
    <circle class="moon" cx="182" cy="108" r="22"/>
    <circle class="moon" cx="90" cy="98" r="2.5"/><circle class="moon" cx="120" cy="140" r="2"/>
    <circle class="moon" cx="150" cy="90" r="2"/><circle class="moon" cx="100" cy="180" r="2.5"/>
    <rect class="frame" x="56" y="66" width="170" height="150" rx="3"/>
    <path class="frame" d="M141 66v150M56 141h170"/>
    <rect class="box" x="46" y="216" width="190" height="12" rx="4"/>
  </g>
  <g>
    <rect class="wood" x="290" y="92" width="86" height="68" rx="3"/>
    <rect class="paper" x="298" y="100" width="70" height="52"/>
    <path class="dress" d="M298 152v-18l22-18 18 14 14-10 16 14v18z"/>
  </g>`;

const DOOR = `
  <g class="front-door">
    <rect class="chair-dark" x="594" y="84" width="128" height="206" rx="4"/>
    <rect class="sky" x="604" y="94" width="108" height="196"/>
    <circle class="moon" cx="684" cy="122" r="3"/><circle class="moon" cx="664" cy="170" r="2"/>
    <g class="leaf">
      <rect class="wood" x="604" y="94" width="108" height="196"/>
      <rect class="chair-dark" x="618" y="110" width="80" height="64" rx="3" opacity="0.4"/>
      <rect class="chair-dark" x="618" y="190" width="80" height="84" rx="3" opacity="0.4"/>
      <circle class="ink" cx="700" cy="196" r="5"/>
    </g>
    <rect class="strike-light" x="716" y="186" width="12" height="22" rx="4"/>
  </g>`;

const WOMAN = `
  <g class="woman">
    <rect class="chair" x="128" y="272" width="210" height="236" rx="46"/>
    <rect class="chair-dark" x="146" y="500" width="16" height="48" rx="6"/>
    <rect class="chair-dark" x="306" y="500" width="16" height="48" rx="6"/>
    <path class="dress" d="M172 470c-6-72 6-136 62-136s66 62 60 136z"/>
    <path class="dress" d="M178 448h112c18 0 26 12 26 30v44h-42v-34h-80v34h-34v-52c0-14 6-22 18-22z"/>
    <path class="skin" d="M190 520h22v28h-22zM282 520h22v28h-22z"/>
    <path class="chair-dark" d="M180 546h38a8 8 0 0 1 0 16h-38zM276 546h38a8 8 0 0 1 0 16h-38z"/>
    <circle class="hair" cx="234" cy="214" r="22"/>
    <circle class="hair" cx="234" cy="272" r="54"/>
    <rect class="skin" x="222" y="318" width="24" height="26" rx="10"/>
    <ellipse class="skin" cx="234" cy="284" rx="42" ry="45"/>
    <path class="hair" d="M190 282c2-42 30-52 44-52s42 10 44 52c-12-22-30-28-44-28s-32 6-44 28z"/>
    <circle class="line" cx="216" cy="286" r="13"/><circle class="line" cx="252" cy="286" r="13"/>
    <path class="line" d="M229 286h10M203 284l-10-4M265 284l10-4"/>
    <circle class="ink" cx="217" cy="287" r="3.2"/><circle class="ink" cx="251" cy="287" r="3.2"/>
    <path class="line" d="M220 311q14 9 28 0"/>
    <rect class="chair" x="112" y="404" width="50" height="106" rx="22"/>
    <rect class="chair" x="306" y="404" width="50" height="106" rx="22"/>
    <path class="arm" d="M182 358q-24 34-38 52"/>
    <circle class="skin" cx="141" cy="412" r="16"/>
    <path class="arm" d="M284 360q24 50 48 40l28-26"/>
    <circle class="skin" cx="379" cy="353" r="18"/>
    <path class="skin" d="M352 372l14-14 12 12-14 14z"/>
    <rect class="strap" x="346" y="358" width="32" height="17" rx="6" transform="rotate(-45 362 367)"/>
    <circle class="box" cx="362" cy="367" r="13"/>
    <circle class="trigger" cx="362" cy="367" r="9.5"/>
    <g class="show-pressed">
      <circle cx="362" cy="367" r="24" fill="none" stroke="#ff8a7e" stroke-width="5"/>
      <circle cx="362" cy="367" r="36" fill="none" stroke="#ff8a7e" stroke-width="3" opacity="0.6"/>
    </g>
  </g>`;

const CIGARETTE = `
  <g>
    <rect class="wood" x="424" y="446" width="110" height="12" rx="4"/>
    <rect class="wood" x="472" y="456" width="14" height="88"/>
    <rect class="wood" x="446" y="540" width="66" height="10" rx="4"/>
    <path class="ash" d="M456 432h60l-9 14h-42z"/>
    <g transform="rotate(-14 488 428)">
      <rect class="paper" x="474" y="425" width="46" height="8" rx="2"/>
      <rect x="508" y="425" width="14" height="8" rx="2" fill="#d99a4e"/>
      <g class="show-burning"><rect class="ember" x="468" y="424.500" width="8" height="9" rx="3"/></g>
    </g>
    <g transform="translate(470 422)">
      <circle class="puff" r="11"/><circle class="puff" r="11"/><circle class="puff" r="11"/>
    </g>
  </g>`;

const SMOKE_ALARM = `
  <rect class="haze" y="12" width="800" height="330"/>
  <g>
    <path class="box" d="M420 12h120l-12 22q-4 8-14 8h-68q-10 0-14-8z"/>
    <path class="line" d="M448 30h20M490 30h20" opacity="0.5"/>
    <circle class="light alarm-light" cx="480" cy="31" r="5.5"/>
    <g class="waves alarm-waves">
      <path d="M408 34q-16 14-12 36M384 30q-26 24-20 58M552 34q16 14 12 36M576 30q26 24 20 58"/>
    </g>
  </g>`;

const GATEWAY = `
  <g>
    <rect class="wood" x="584" y="400" width="196" height="14" rx="4"/>
    <path class="wood" d="M606 414h14l-4 26h-10zM744 414h14v26h-10z"/>
    <circle class="halo" cx="682" cy="304" r="112"/>
    <path class="lamp" d="M658 318a24 24 0 0 1 48 0z"/>
    <rect class="box" x="612" y="316" width="140" height="84" rx="12"/>
    <path class="line" d="M636 344h48M636 356h48M636 368h48" opacity="0.35"/>
    <circle class="light power" cx="720" cy="346" r="6"/>
    <circle class="light net" cx="720" cy="370" r="6"/>
    <g class="waves buzz-waves">
      <path d="M600 336q-14 22 0 44M582 326q-22 32 0 64"/>
    </g>
    <rect class="box" x="616" y="452" width="44" height="38" rx="7"/>
    <circle class="ink" cx="630" cy="471" r="4"/><circle class="ink" cx="646" cy="471" r="4"/>
    <rect class="box" x="706" y="452" width="44" height="38" rx="7"/>
    <rect class="ink" x="720" y="464" width="16" height="13" rx="2"/>
    <g class="show-in">
      <path class="cord" d="M640 400q-14 20 2 34t-4 36"/>
      <rect class="ink" x="624" y="459" width="28" height="24" rx="8"/>
    </g>
    <g class="show-out">
      <path class="cord" d="M640 400q-14 60-30 92t-26 52"/>
      <g transform="rotate(24 578 556)">
        <rect class="ink" x="564" y="542" width="28" height="24" rx="8"/>
        <path class="line" d="M572 566v11M584 566v11"/>
      </g>
    </g>
    <g class="show-whole">
      <path class="net-cord" d="M722 400q20 20 4 38t2 32"/>
      <rect x="719" y="461" width="18" height="18" rx="3" fill="#3f8fd2"/>
    </g>
    <g class="show-cut">
      <path class="net-cord" d="M722 400q12 10 11 22M712 452q8 8 16 18"/>
      <rect x="719" y="461" width="18" height="18" rx="3" fill="#3f8fd2"/>
      <g transform="translate(760 436) rotate(-8)" fill="none" stroke="#e8564a" stroke-width="5" stroke-linecap="round">
        <path d="M-22-10l34 16M-22 10l34-16"/>
        <circle cx="20" cy="-11" r="8"/><circle cx="20" cy="11" r="8"/>
      </g>
    </g>
  </g>`;

export const picture = `
<svg viewBox="0 0 800 600" role="img" xmlns="http://www.w3.org/2000/svg">
  <title>En stue om aftenen: en ældre kvinde i en lænestol med en nødkaldsknap om håndleddet, en røgalarm i loftet, et
    askebæger, hoveddøren og en boks på en hylde med lampe, stik og netværkskabel</title>
  <defs>
    <radialGradient id="glow"><stop offset="0" stop-color="#ffd75e" stop-opacity="0.95"/>
      <stop offset="0.35" stop-color="#ffc93c" stop-opacity="0.45"/><stop offset="1" stop-color="#ffc93c" stop-opacity="0"/>
    </radialGradient>
    <linearGradient id="haze" x2="0" y2="1"><stop offset="0" stop-opacity="0.95"/>
      <stop offset="1" stop-opacity="0"/></linearGradient>
  </defs>
  ${ROOM}${DOOR}${WOMAN}${CIGARETTE}${SMOKE_ALARM}${GATEWAY}
</svg>`;
