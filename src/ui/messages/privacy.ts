/** The plain page about what is kept and why. */
export const privacyMessages = {
  title: 'Wat bewaart Beurtwijzer?',
  subtitle: 'In gewone woorden, voor wie het wil weten.',
  back: 'Terug naar bewaren',
  print: 'Druk af',
  sections: [
    {
      title: 'Kort gezegd',
      items: [
        'Alles staat op dit apparaat. De app heeft geen server, geen account en geen meetprogramma, en stuurt niets weg. Ook niet als er wel internet is.',
        'Een bestand verlaat het apparaat alleen als jij het bewaart of deelt.',
        'De app geeft geen cijfer en maakt geen ranglijst, niet van leerlingen en niet van leerkrachten.',
      ],
    },
    {
      title: 'Wat staat er op dit apparaat?',
      items: [
        'Van leerlingen: een naam of initialen, een plaats in de klas, en de indelingen die je zelf maakt. Initialen zijn genoeg. Geen geboortedatum, geen foto, geen leerlingnummer.',
        'Van een les: wie een beurt kreeg, wanneer en hoe, hoe lang het stil was, en wat er op een antwoord volgde. Plus wat iemand zelf opschrijft.',
        'Van de leerkracht: de eigen kijkvraag, de eigen inschatting, de eigen terugblik en de voornemens. Die zijn van de leerkracht.',
        'Na een les maakt de app een momentopname van dit alles, voor als de browser zijn bestanden beschadigt. Ze staat op ditzelfde apparaat en is dus geen kopie. Wat op slot zit, zit er ook in op slot; wat je wist, gaat er meteen uit.',
        'Een film wordt nooit opgeslagen of verstuurd. De app onthoudt alleen hoe het bestand heet, hoe groot het is en een kenmerk om het te herkennen. Zonder wachtzin op de namen onthoudt de browser ook waar de film staat, zodat je hem niet steeds opnieuw hoeft te kiezen; met een wachtzin niet.',
      ],
    },
    {
      title: 'Waarvoor, en waarvoor niet?',
      items: [
        'Om samen te leren van een les die iemand gaf: over verwachtingen, beurten, wachttijd en feedback.',
        'Niet om iemand te beoordelen, niet om leerlingen te volgen, en niet om te bewaren in een leerlingdossier. Komt een verslag daar toch in, dan mogen ouders het inzien.',
        'Schrijf geen diagnose, afkomst, geloof of gezondheid op, ook niet in een notitie of als naam van een groep.',
      ],
    },
    {
      title: 'Hoe lang?',
      items: [
        'Elke observatie heeft een laatste dag: gewoonlijk het einde van het schooljaar. Daarna wist de app haar vanzelf. Een week van tevoren zegt het startscherm dat.',
        'Wil je de tellingen houden en de namen niet? Dan haal je alle namen van een klas in één keer weg.',
      ],
    },
    {
      title: 'Wat mogen ouders, leerlingen en leerkrachten vragen?',
      items: [
        'Zien wat er is: alles over één leerling komt met één knop op papier.',
        'Verbeteren: elk moment kan worden rechtgezet of weggehaald.',
        'Wissen: één leerling kan overal en voorgoed worden gewist, een les of een klas ook.',
        'Zo’n vraag gaat naar de school: het schoolbestuur is verantwoordelijk. De app kan er niet bij.',
      ],
    },
    {
      title: 'Hoe is het beveiligd?',
      items: [
        'Met een wachtzin worden namen en alles wat getypt is versleuteld op de schijf. Zonder wachtzin zie je nummers. Bij geen gebruik gaat het vanzelf op slot, maar nooit tijdens een les.',
        'Een kopie die je bewaart is versleuteld met een wachtzin die jij kiest, ook als kopieën vanzelf naar een map gaan. Een bestand om uit te wisselen heeft gewoonlijk initialen of nummers.',
        'Wie zonder wachtzin werkt: zet dan ten minste een code op het apparaat zelf.',
        'De app kan niets doen tegen iemand die meekijkt terwijl het scherm open is, of tegen een besmet apparaat.',
      ],
    },
    {
      title: 'Wie is waarvoor verantwoordelijk?',
      items: [
        'Het schoolbestuur is verwerkingsverantwoordelijke volgens de AVG (in Vlaanderen ook: GDPR). De makers van de app krijgen geen gegevens en zijn dus geen verwerker.',
        'Nederland: leg het gebruik voor aan de functionaris gegevensbescherming (FG). De personeelsgeleding van de medezeggenschapsraad praat mee over systemen waarmee personeel gevolgd kan worden.',
        'Vlaanderen: leg het gebruik voor aan het aanspreekpunt informatieveiligheid of de functionaris voor gegevensbescherming (DPO). Voor filmen is uitdrukkelijke toestemming nodig.',
        'Een klacht? Eerst bij de school, daarna bij de Autoriteit Persoonsgegevens (Nederland), of in Vlaanderen bij de Vlaamse Toezichtcommissie of de Gegevensbeschermingsautoriteit.',
        'Bij de broncode zitten een voorbeeld van een effectbeoordeling (DPIA) en van een brief aan ouders en team. Een deskundige van de school kijkt die na: deze pagina is geen juridisch advies.',
      ],
    },
  ],
} as const;
