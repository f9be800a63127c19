/** Words of the hints in a first lesson. Nothing here may hurt when a child or the teacher reads it over the shoulder. */
export const firstHintMessages = {
  plan: 'Tik op een leerling = beurt.',
  planDesk: 'Tik op een leerling = aan tafel.',
  clock: 'Tik Vraag gesteld zodra de vraag klaar is. Begint het antwoord, tik dan hier.',
  undo: 'Vergist? Ongedaan haalt je laatste tik weg.',
  takeAway: (hint: string) => `Begrepen: ${hint}`,
} as const;
