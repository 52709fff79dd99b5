/** Countries: their codes (ISO 3166-1 alpha-2), their usual names in English, and other ways to write them. */

/** Code, name; other ways to write it after "=". */
const COUNTRIES = `AF Afghanistan,AL Albania,DZ Algeria,AD Andorra,AO Angola,AR Argentina,AM Armenia,AU Australia,AT Austria,
AZ Azerbaijan,BS Bahamas,BH Bahrain,BD Bangladesh,BB Barbados,BY Belarus,BE Belgium,BZ Belize,BJ Benin,BT Bhutan,
BO Bolivia,BA Bosnia and Herzegovina=bosnia=bosnia herceg=bosnia herzegovina,BW Botswana,BR Brazil=brasil,
BN Brunei=brunei darussalam,BG Bulgaria,BF Burkina Faso,BI Burundi,KH Cambodia,CM Cameroon,CA Canada,
CV Cape Verde=cabo verde,CF Central African Republic,TD Chad,CL Chile,
CN China=peoples r china=peoples republic of china=pr china=p r china,CO Colombia,CG Congo,CR Costa Rica,
CI Cote d'Ivoire=ivory coast,HR Croatia,CU Cuba,CY Cyprus,CZ Czech Republic=czechia,DK Denmark,DJ Djibouti,
DO Dominican Republic,EC Ecuador,EG Egypt,SV El Salvador,GQ Equatorial Guinea,ER Eritrea,EE Estonia,
SZ Eswatini=swaziland,ET Ethiopia,FJ Fiji,FI Finland,FR France,GA Gabon,GM Gambia,GE Georgia,
DE Germany=deutschland=fed rep ger=federal republic of germany=german democratic republic,GH Ghana,GR Greece,
GL Greenland,GD Grenada,GT Guatemala,GN Guinea,GY Guyana,HT Haiti,HN Honduras,HK Hong Kong,HU Hungary,IS Iceland,
IN India,ID Indonesia,IR Iran=islamic republic of iran,IQ Iraq,IE Ireland=republic of ireland,IL Israel,
IT Italy=italia,JM Jamaica,JP Japan,JO Jordan,KZ Kazakhstan,KE Kenya,XK Kosovo,KW Kuwait,KG Kyrgyzstan,LA Laos,
LV Latvia,LB Lebanon,LS Lesotho,LR Liberia,LY Libya,LI Liechtenstein,LT Lithuania,LU Luxembourg,MO Macau=macao,
MG Madagascar,MW Malawi,MY Malaysia,MV Maldives,ML Mali,MT Malta,MR Mauritania,MU Mauritius,MX Mexico=méxico,
MD Moldova,MC Monaco,MN Mongolia,ME Montenegro,MA Morocco,MZ Mozambique,MM Myanmar=burma,NA Namibia,NP Nepal,
NL Netherlands=the netherlands=holland,NZ New Zealand,NI Nicaragua,NE Niger,NG Nigeria,KP North Korea,
MK North Macedonia=macedonia,NO Norway,OM Oman,PK Pakistan,PS Palestine=palestinian aut=palestinian territory,PA Panama,PG Papua New Guinea,PY Paraguay,
PE Peru,PH Philippines,PL Poland=polska,PT Portugal,QA Qatar,RO Romania,RU Russia=russian federation=ussr,RW Rwanda,
SA Saudi Arabia,SN Senegal,RS Serbia,SC Seychelles,SL Sierra Leone,SG Singapore,SK Slovakia=slovak republic,
SI Slovenia,SO Somalia,ZA South Africa,KR South Korea=korea=republic of korea,SS South Sudan,ES Spain=españa,
LK Sri Lanka,SD Sudan,SR Suriname,SE Sweden,CH Switzerland=schweiz=suisse,SY Syria,TW Taiwan,TJ Tajikistan,
TZ Tanzania,TH Thailand,TG Togo,TT Trinidad and Tobago=trinidad tobago,TN Tunisia,TR Turkey=turkiye=türkiye,
TM Turkmenistan,UG Uganda,UA Ukraine,AE United Arab Emirates=u arab emirates=uae,
GB United Kingdom=uk=england=scotland=wales=north ireland=northern ireland=great britain=u k,
US United States=usa=us=united states of america=u s a=u s,UY Uruguay,UZ Uzbekistan,VA Vatican,VE Venezuela,
VN Vietnam=viet nam,YE Yemen,ZM Zambia,ZW Zimbabwe`;

/** Lands, and islands mostly, whose names are parts of other names ("New Jersey") or stand in few addresses. */
const SMALL = `AG Antigua and Barbuda,AI Anguilla,AQ Antarctica,AS American Samoa,AW Aruba,AX Aland Islands,BL Saint Barthelemy,
BM Bermuda,BQ Caribbean Netherlands,BV Bouvet Island,CC Cocos Islands,
CD DR Congo=democratic republic of the congo=dem rep congo=democratic republic congo,CK Cook Islands,CW Curacao,
CX Christmas Island,DM Dominica,EH Western Sahara,FK Falkland Islands,FM Micronesia,FO Faroe Islands=faeroe islands,
GF French Guiana,GG Guernsey,GI Gibraltar,GP Guadeloupe,GS South Georgia and the South Sandwich Islands,GU Guam,
GW Guinea-Bissau,HM Heard Island and McDonald Islands,IM Isle of Man,IO British Indian Ocean Territory,JE Jersey,
KI Kiribati,KM Comoros,KN Saint Kitts and Nevis,KY Cayman Islands,LC Saint Lucia,MF Saint Martin,MH Marshall Islands,
MP Northern Mariana Islands,MQ Martinique,MS Montserrat,NC New Caledonia,NF Norfolk Island,NR Nauru,NU Niue,
PF French Polynesia,PM Saint Pierre and Miquelon,PN Pitcairn,PR Puerto Rico,PW Palau,RE Reunion,SB Solomon Islands,
SH Saint Helena,SJ Svalbard and Jan Mayen,SM San Marino,ST Sao Tome and Principe,SX Sint Maarten,
TC Turks and Caicos Islands,TF French Southern Territories,TK Tokelau,TL Timor-Leste=east timor,TO Tonga,TV Tuvalu,
UM United States Minor Outlying Islands,VC Saint Vincent and the Grenadines,VG British Virgin Islands,
VI US Virgin Islands=united states virgin islands,VU Vanuatu,WF Wallis and Futuna,WS Samoa,YT Mayotte`;

export interface Country {
  /** "US" */
  readonly code: string;
  /** "United States" */
  readonly name: string;
  /** Other ways to write it. */
  readonly others: readonly string[];
  /** Its name may be the end of another place's: alone between commas it is the country, at the end of more words it may not be. */
  readonly small: boolean;
}

const readList = (list: string, small: boolean): Country[] =>
  list.split(',').map(entry => {
    const [name, ...others] = entry.trim().slice(3).split('=') as [string, ...string[]];
    return { code: entry.trim().slice(0, 2), name, others, small };
  });

export const countries: readonly Country[] = [...readList(COUNTRIES, false), ...readList(SMALL, true)];

const NAMES: ReadonlyMap<string, string> = new Map(countries.map(({ code, name }) => [code, name]));

/** The usual name of the country that has the code, in capitals or not; undefined for a code that no country has. */
export const countryOfCode = (code: string): string | undefined => NAMES.get(code.toUpperCase());
