import { testToldExample } from '#tests/integration/example/told-example'

testToldExample('fives-hellemmes-mons', () => [
  { fact: 'ACI signed on Thursday 29 February, at the seat of the CPAM in Lille', in: 'news', holds: ['Jeudi 29 février', 'siège de la CPAM de Lille-Douai à Lille'] },
  { fact: 'the date and the parties of the ACI', in: 'agreement', holds: ['2024-02-29', 'CPAM de Lille-Douai', 'ARS Hauts-de-France', 'au siège de la CPAM'] },
  { fact: 'it fixes fields of action and commitments', in: 'news', holds: ['champs d’intervention', 'engagements'] },
  { fact: 'five CPTS around Lille and Douai', in: 'news', holds: ['Cinq CPTS', 'circonscription lillo-douaisienne'] },
  { fact: 'begun in 2020, presided by a pharmacist of Mons-en-Barœul', in: 'news', holds: ['commencé en 2020', 'pharmacien installé à Mons-en-Barœul'] },
  { fact: 'the president by function', in: 'officer', holds: ['Présidence', 'Pharmacien, Mons-en-Barœul'] },
  { fact: '114 professionals, 60 382 inhabitants', in: 'page', holds: ['114 professionnels', '60 382 habitants'] },
  { fact: 'the same figures in the registers', in: 'register', holds: ['professionnels : 114', 'habitants : 60382'] },
  { fact: 'units that are parts of a commune', in: 'register', holds: ['territory : Fives (Lille) (59350-fives)', 'territory : Hellemmes (59298)', 'territory : Mons-en-Barœul (59410)'] },
  { fact: 'women’s health comes first', in: 'axis', holds: ['La santé des femmes', 'thématique prioritaire', 'cancer du col de l’utérus'] },
  { fact: 'a pathway for alcohol dependence', in: 'pathway', holds: ['alcoolo-dépendance', 'pluriprofessionnel'] },
  { fact: 'screening of cervical cancer', in: 'action', holds: ['dépistage du cancer du col de l’utérus'] },
  { fact: 'fewer patients without a GP, C2S and ALD first', in: 'action', holds: ['Réduire le nombre de patients sans médecin traitant', 'complémentaire santé solidaire', 'affection de longue durée'] },
  { fact: 'medical assistants and advanced-practice nurses', in: 'action', holds: ['Assistants médicaux et infirmiers en pratique avancée'] },
  { fact: 'elderly people at home, begun before', in: 'action', holds: ['Maintien à domicile des personnes âgées', 'Déjà lancé avant l’accord'] },
  { fact: 'allophone patients, begun before', in: 'action', holds: ['Accompagner les patients allophones', 'Déjà lancé avant l’accord'] },
  { fact: 'what allophone means', in: 'page', holds: ['personne allophone', 'langue maternelle'] },
  { fact: 'since 2016, 5 CPTS and 27 MSP', in: 'page', holds: ['Depuis 2016', '5 CPTS et 27 MSP'] },
  { fact: 'what a CPTS and an MSP are for', in: 'page', holds: ['deux objectifs', 'la ville et l’hôpital', 'maison de santé pluriprofessionnelle (MSP)'] },
])
