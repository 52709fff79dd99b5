/** The country in which an address ends. */
import { fold } from '../records/slug.ts';

/** Names as they are mostly written in English; other ways to write them after "=". */
const COUNTRIES = `Afghanistan,Albania,Algeria,Andorra,Angola,Argentina,Armenia,Australia,Austria,Azerbaijan,Bahamas,Bahrain,
Bangladesh,Barbados,Belarus,Belgium,Belize,Benin,Bhutan,Bolivia,Bosnia and Herzegovina=bosnia=bosnia herceg=bosnia herzegovina,Botswana,
Brazil=brasil,Brunei=brunei darussalam,Bulgaria,Burkina Faso,Burundi,Cambodia,Cameroon,Canada,Cape Verde=cabo verde,
Central African Republic,Chad,Chile,China=peoples r china=peoples republic of china=pr china=p r china,Colombia,Congo,Costa Rica,
Cote d'Ivoire=ivory coast,Croatia,Cuba,Cyprus,Czech Republic=czechia,Denmark,Djibouti,Dominican Republic,Ecuador,Egypt,El Salvador,
Equatorial Guinea,Eritrea,Estonia,Eswatini=swaziland,Ethiopia,Fiji,Finland,France,Gabon,Gambia,Georgia,
Germany=deutschland=fed rep ger=federal republic of germany=german democratic republic,Ghana,Greece,Greenland,Grenada,Guatemala,Guinea,
Guyana,Haiti,Honduras,Hong Kong,Hungary,Iceland,India,Indonesia,Iran=islamic republic of iran,Iraq,Ireland=republic of ireland,Israel,Italy=italia,
Jamaica,Japan,Jordan,Kazakhstan,Kenya,Kosovo,Kuwait,Kyrgyzstan,Laos,Latvia,Lebanon,Lesotho,Liberia,Libya,Liechtenstein,Lithuania,
Luxembourg,Macau=macao,Madagascar,Malawi,Malaysia,Maldives,Mali,Malta,Mauritania,Mauritius,Mexico=méxico,Moldova,Monaco,Mongolia,
Montenegro,Morocco,Mozambique,Myanmar=burma,Namibia,Nepal,Netherlands=the netherlands=holland,New Zealand,Nicaragua,Niger,Nigeria,
North Korea,North Macedonia=macedonia,Norway,Oman,Pakistan,Palestine,Panama,Papua New Guinea,Paraguay,Peru,Philippines,Poland=polska,Portugal,
Qatar,Romania,Russia=russian federation=ussr,Rwanda,Saudi Arabia,Senegal,Serbia,Seychelles,Sierra Leone,Singapore,Slovakia=slovak republic,
Slovenia,Somalia,South Africa,South Korea=korea=republic of korea,South Sudan,Spain=españa,Sri Lanka,Sudan,Suriname,Sweden,
Switzerland=schweiz=suisse,Syria,Taiwan,Tajikistan,Tanzania,Thailand,Togo,Trinidad and Tobago=trinidad tobago,Tunisia,
Turkey=turkiye=türkiye,Turkmenistan,Uganda,Ukraine,United Arab Emirates=u arab emirates=uae,
United Kingdom=uk=england=scotland=wales=north ireland=northern ireland=great britain=u k,
United States=usa=us=united states of america=u s a=u s,Uruguay,Uzbekistan,Vatican,Venezuela,Vietnam=viet nam,Yemen,Zambia,Zimbabwe`;

const NAMES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.split(',').flatMap(entry => {
    const [name, ...others] = entry.trim().split('=') as [string, ...string[]];
    return [name, ...others].map(way => [fold(way), name] as const);
  }),
);
/** Words in the longest way to write a country. */
const LONGEST = 5;

/**
 * The country named at the end of an address: "Tallahassee, FL 32306 USA" -> "United States"; null when none is. Postal codes and a full
 * stop may follow it. Georgia is the country, whatever state was meant: American addresses end in the country as well.
 */
export function findCountry(address: string): string | null {
  const comma = address.lastIndexOf(',');
  const words = fold(address.slice(comma + 1))
    .split(' ')
    .filter(word => !/\d/.test(word));
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const name = NAMES.get(words.slice(-length).join(' '));
    if (name !== undefined) return name;
  }
  return null;
}
