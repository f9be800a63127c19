/** Words for taking everything off a device. */
export const wipeMessages = {
  wipe: 'Wis alles van dit apparaat',
  title: 'Alles van dit apparaat wissen?',
  text: 'Alle klassen, namen, observaties en instellingen van Beurtwijzer gaan weg. Dit kan niet ongedaan worden gemaakt.',
  copies:
    'Kopieën die je ergens anders bewaarde, blijven waar ze zijn. Wil je het later nog eens zien? Bewaar dan eerst een kopie.',
  traces:
    'In bestanden van de browser zelf kunnen nog resten staan, tot die ze opruimt. Gaat het apparaat naar iemand anders en stonden de namen niet op slot? Wis dan daarna ook de sitegegevens in de instellingen van de browser.',
  sure: 'Ja, wis alles',
  keep: 'Nee, bewaar',
  failed: 'Wissen lukte niet. Sluit andere tabbladen van Beurtwijzer en probeer het opnieuw.',
} as const;
