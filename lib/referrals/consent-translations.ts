import type { TranslatedLanguage } from './spoken-languages.ts'

export const consentVersions = ['2026-11', '2026-11-hds', '2026-11-hds-besoins'] as const
export type ConsentVersion = (typeof consentVersions)[number]

type Paragraphs = readonly [string, string, string]

/** The texts of `consent-text.ts`, paragraph by paragraph. The French ones are those that bind; a change there is one here. */
export const consentTranslations: Record<TranslatedLanguage, Record<ConsentVersion, Paragraphs>> = {
  ar: {
    '2026-11': [
      'تبحث جمعية المهنيين الصحيين في منطقتكم (CPTS) معكم عن طبيب معالج. من أجل ذلك تتلقى منطقة سكنكم وفئتكم العمرية واحتياجاتكم العملية، ولا تتلقى أبدًا اسمكم ولا حالتكم الصحية.',
      'يقرأ أطباء المنطقة هذه المعلومات وحدها ليقولوا هل يمكنهم استقبالكم. ولكم الحرية في رفض الطبيب الذي يجيب.',
      'يمكنكم إيقاف هذا البحث في أي وقت بإبلاغ الشخص الذي طلبه: عندئذ يُغلق ويُمحى.',
    ],
    '2026-11-hds': [
      'تبحث جمعية المهنيين الصحيين في منطقتكم (CPTS) معكم عن طبيب معالج. من أجل ذلك تتلقى اسمكم وتاريخ ميلادكم وبيانات الاتصال بكم، وهل لديكم مرض مزمن (ALD). هذه المعلومات مشفّرة لدى مستضيف معتمد للبيانات الصحية.',
      'يقرأ الأطباء الذين نسألهم المنطقة والفئة العمرية والاحتياجات العملية؛ أما اسمكم فلا يقرأه إلا الطبيب الذي يقبلكم. ويُسجَّل كل من يفتح ملفكم، ويمكنكم طلب معرفة ذلك.',
      'يمكنكم إيقاف هذا البحث في أي وقت بإبلاغ الشخص الذي طلبه: عندئذ يُغلق ويُمحى.',
    ],
    '2026-11-hds-besoins': [
      'تهتم جمعية المهنيين الصحيين في منطقتكم (CPTS) معكم بهذا الطلب. من أجل ذلك تتلقى اسمكم وتاريخ ميلادكم وبيانات الاتصال بكم، وهل لديكم مرض مزمن (ALD)، وما هو مطلوب. هذه المعلومات مشفّرة لدى مستضيف معتمد للبيانات الصحية.',
      'يقرأ المهنيون والهيئات الذين نسألهم المنطقة والفئة العمرية وما هو مطلوب؛ أما اسمكم فلا يقرأه إلا من تقبلونه. ويُسجَّل كل من يفتح ملفكم، ويمكنكم طلب معرفة ذلك.',
      'يمكنكم إيقاف هذا الطلب في أي وقت بإبلاغ الشخص الذي قدّمه: عندئذ يُغلق ويُمحى.',
    ],
  },
  en: {
    '2026-11': [
      'The CPTS (the association of local health professionals) is looking for a regular doctor with you. For this, it receives the area where you live, an age group and practical needs, never your name or your state of health.',
      'Doctors of the area read only these details, to say whether they can take you on. You remain free to say no to the one who answers.',
      'You can stop this search at any time by telling the person who asked for it: it is then closed and erased.',
    ],
    '2026-11-hds': [
      'The CPTS (the association of local health professionals) is looking for a regular doctor with you. For this, it receives your name, your date of birth, how to reach you, and whether you have a long-term condition (ALD). This information is encrypted, with a host certified for health data.',
      'The doctors who are asked read an area, an age group and practical needs; your name is read only by the one who accepts you. Whoever opens your file is recorded, and you may ask who did.',
      'You can stop this search at any time by telling the person who asked for it: it is then closed and erased.',
    ],
    '2026-11-hds-besoins': [
      'The CPTS (the association of local health professionals) takes care of this request with you. For this, it receives your name, your date of birth, how to reach you, whether you have a long-term condition (ALD), and what is asked for. This information is encrypted, with a host certified for health data.',
      'The professionals and organisations who are asked read an area, an age group and what is asked for; your name is read only by the one whom you accept. Whoever opens your file is recorded, and you may ask who did.',
      'You can stop this request at any time by telling the person who made it: it is then closed and erased.',
    ],
  },
  es: {
    '2026-11': [
      'La CPTS (la asociación de los profesionales de la salud de su zona) busca con usted un médico de cabecera. Para ello recibe la zona donde vive, un grupo de edad y necesidades prácticas, nunca su nombre ni su estado de salud.',
      'Los médicos de la zona solo leen estos datos para decir si pueden atenderle. Usted es libre de decir que no al que responda.',
      'Puede detener esta búsqueda en cualquier momento diciéndoselo a la persona que la pidió: entonces se cierra y se borra.',
    ],
    '2026-11-hds': [
      'La CPTS (la asociación de los profesionales de la salud de su zona) busca con usted un médico de cabecera. Para ello recibe su nombre, su fecha de nacimiento, sus datos de contacto y si tiene una enfermedad de larga duración (ALD). Estos datos están cifrados, en un servidor certificado para datos de salud.',
      'Los médicos consultados leen una zona, un grupo de edad y necesidades prácticas; su nombre, solo el que le acepta. Queda anotado quién abre su ficha, y usted puede preguntarlo.',
      'Puede detener esta búsqueda en cualquier momento diciéndoselo a la persona que la pidió: entonces se cierra y se borra.',
    ],
    '2026-11-hds-besoins': [
      'La CPTS (la asociación de los profesionales de la salud de su zona) se ocupa de esta solicitud con usted. Para ello recibe su nombre, su fecha de nacimiento, sus datos de contacto, si tiene una enfermedad de larga duración (ALD) y lo que se pide. Estos datos están cifrados, en un servidor certificado para datos de salud.',
      'Los profesionales y las entidades consultados leen una zona, un grupo de edad y lo que se pide; su nombre, solo quien usted acepte. Queda anotado quién abre su ficha, y usted puede preguntarlo.',
      'Puede detener esta solicitud en cualquier momento diciéndoselo a la persona que la hizo: entonces se cierra y se borra.',
    ],
  },
  pt: {
    '2026-11': [
      'A CPTS (a associação dos profissionais de saúde da sua zona) procura consigo um médico de família. Para isso, recebe a zona onde vive, um grupo etário e necessidades práticas, nunca o seu nome nem o seu estado de saúde.',
      'Os médicos da zona leem apenas estas indicações, para dizer se o podem receber. Continua livre de dizer não a quem responder.',
      'Pode parar esta procura a qualquer momento, dizendo-o à pessoa que a pediu: é então encerrada e apagada.',
    ],
    '2026-11-hds': [
      'A CPTS (a associação dos profissionais de saúde da sua zona) procura consigo um médico de família. Para isso, recebe o seu nome, a sua data de nascimento, os seus contactos e se tem uma doença de longa duração (ALD). Estas informações estão cifradas, num servidor certificado para dados de saúde.',
      'Os médicos consultados leem uma zona, um grupo etário e necessidades práticas; o seu nome, só aquele que o aceita. Fica registado quem abre a sua ficha, e pode perguntá-lo.',
      'Pode parar esta procura a qualquer momento, dizendo-o à pessoa que a pediu: é então encerrada e apagada.',
    ],
    '2026-11-hds-besoins': [
      'A CPTS (a associação dos profissionais de saúde da sua zona) trata consigo deste pedido. Para isso, recebe o seu nome, a sua data de nascimento, os seus contactos, se tem uma doença de longa duração (ALD) e o que é pedido. Estas informações estão cifradas, num servidor certificado para dados de saúde.',
      'Os profissionais e as entidades consultados leem uma zona, um grupo etário e o que é pedido; o seu nome, só quem aceitar. Fica registado quem abre a sua ficha, e pode perguntá-lo.',
      'Pode parar este pedido a qualquer momento, dizendo-o à pessoa que o fez: é então encerrado e apagado.',
    ],
  },
  ro: {
    '2026-11': [
      'CPTS (asociația profesioniștilor din sănătate din zona dumneavoastră) caută împreună cu dumneavoastră un medic de familie. Pentru aceasta primește zona în care locuiți, o grupă de vârstă și nevoi practice, niciodată numele sau starea dumneavoastră de sănătate.',
      'Medicii din zonă citesc doar aceste informații, ca să spună dacă vă pot primi. Sunteți liber să îl refuzați pe cel care răspunde.',
      'Puteți opri oricând această căutare, spunându-i persoanei care a cerut-o: este atunci închisă și ștearsă.',
    ],
    '2026-11-hds': [
      'CPTS (asociația profesioniștilor din sănătate din zona dumneavoastră) caută împreună cu dumneavoastră un medic de familie. Pentru aceasta primește numele, data nașterii, datele de contact și dacă aveți o boală de lungă durată (ALD). Aceste informații sunt criptate, la o gazdă certificată pentru date de sănătate.',
      'Medicii întrebați citesc o zonă, o grupă de vârstă și nevoi practice; numele dumneavoastră, doar cel care vă acceptă. Se notează cine deschide fișa dumneavoastră și puteți întreba.',
      'Puteți opri oricând această căutare, spunându-i persoanei care a cerut-o: este atunci închisă și ștearsă.',
    ],
    '2026-11-hds-besoins': [
      'CPTS (asociația profesioniștilor din sănătate din zona dumneavoastră) se ocupă împreună cu dumneavoastră de această cerere. Pentru aceasta primește numele, data nașterii, datele de contact, dacă aveți o boală de lungă durată (ALD) și ceea ce se cere. Aceste informații sunt criptate, la o gazdă certificată pentru date de sănătate.',
      'Profesioniștii și structurile întrebate citesc o zonă, o grupă de vârstă și ceea ce se cere; numele dumneavoastră, doar cel pe care îl acceptați. Se notează cine deschide fișa dumneavoastră și puteți întreba.',
      'Puteți opri oricând această cerere, spunându-i persoanei care a făcut-o: este atunci închisă și ștearsă.',
    ],
  },
  ru: {
    '2026-11': [
      'CPTS (объединение медицинских работников вашей местности) вместе с вами ищет лечащего врача. Для этого она получает район проживания, возрастную группу и практические потребности, но никогда ваше имя или сведения о здоровье.',
      'Врачи местности читают только эти сведения, чтобы сказать, могут ли они вас принять. Вы вправе отказаться от врача, который ответит.',
      'Вы можете остановить этот поиск в любое время, сказав об этом тому, кто его запросил: тогда он закрывается и удаляется.',
    ],
    '2026-11-hds': [
      'CPTS (объединение медицинских работников вашей местности) вместе с вами ищет лечащего врача. Для этого она получает ваше имя, дату рождения, контактные данные и сведения о том, есть ли у вас длительное заболевание (ALD). Эти данные зашифрованы и хранятся у хостинга, сертифицированного для медицинских данных.',
      'Опрашиваемые врачи читают район, возрастную группу и практические потребности; ваше имя — только тот, кто вас принимает. Записывается, кто открывает вашу карточку, и вы можете об этом спросить.',
      'Вы можете остановить этот поиск в любое время, сказав об этом тому, кто его запросил: тогда он закрывается и удаляется.',
    ],
    '2026-11-hds-besoins': [
      'CPTS (объединение медицинских работников вашей местности) вместе с вами занимается этим запросом. Для этого она получает ваше имя, дату рождения, контактные данные, сведения о том, есть ли у вас длительное заболевание (ALD), и то, о чём вы просите. Эти данные зашифрованы и хранятся у хостинга, сертифицированного для медицинских данных.',
      'Опрашиваемые специалисты и организации читают район, возрастную группу и то, о чём просят; ваше имя — только тот, на кого вы согласитесь. Записывается, кто открывает вашу карточку, и вы можете об этом спросить.',
      'Вы можете остановить этот запрос в любое время, сказав об этом тому, кто его подал: тогда он закрывается и удаляется.',
    ],
  },
  tr: {
    '2026-11': [
      'CPTS (bölgenizdeki sağlık çalışanlarının derneği) sizinle birlikte bir aile hekimi arıyor. Bunun için oturduğunuz bölgeyi, yaş grubunuzu ve pratik ihtiyaçlarınızı alır; adınızı ve sağlık durumunuzu asla almaz.',
      'Bölgenin hekimleri sizi kabul edip edemeyeceklerini söylemek için yalnızca bu bilgileri okur. Yanıt veren hekime hayır demekte özgürsünüz.',
      'Bu aramayı istediğiniz zaman, onu isteyen kişiye söyleyerek durdurabilirsiniz: arama o zaman kapatılır ve silinir.',
    ],
    '2026-11-hds': [
      'CPTS (bölgenizdeki sağlık çalışanlarının derneği) sizinle birlikte bir aile hekimi arıyor. Bunun için adınızı, doğum tarihinizi, iletişim bilgilerinizi ve uzun süreli bir hastalığınız (ALD) olup olmadığını alır. Bu bilgiler şifrelenir ve sağlık verileri için sertifikalı bir sunucuda saklanır.',
      'Sorulan hekimler bir bölge, bir yaş grubu ve pratik ihtiyaçlar okur; adınızı yalnızca sizi kabul eden hekim okur. Dosyanızı kimin açtığı kaydedilir ve bunu sorabilirsiniz.',
      'Bu aramayı istediğiniz zaman, onu isteyen kişiye söyleyerek durdurabilirsiniz: arama o zaman kapatılır ve silinir.',
    ],
    '2026-11-hds-besoins': [
      'CPTS (bölgenizdeki sağlık çalışanlarının derneği) bu taleple sizinle birlikte ilgilenir. Bunun için adınızı, doğum tarihinizi, iletişim bilgilerinizi, uzun süreli bir hastalığınız (ALD) olup olmadığını ve ne istendiğini alır. Bu bilgiler şifrelenir ve sağlık verileri için sertifikalı bir sunucuda saklanır.',
      'Sorulan uzmanlar ve kurumlar bir bölge, bir yaş grubu ve ne istendiğini okur; adınızı yalnızca sizin kabul ettiğiniz kişi okur. Dosyanızı kimin açtığı kaydedilir ve bunu sorabilirsiniz.',
      'Bu talebi istediğiniz zaman, onu yapan kişiye söyleyerek durdurabilirsiniz: talep o zaman kapatılır ve silinir.',
    ],
  },
  uk: {
    '2026-11': [
      'CPTS (об’єднання медичних працівників вашої місцевості) разом із вами шукає лікаря. Для цього вона отримує район проживання, вікову групу та практичні потреби, але ніколи ваше ім’я чи відомості про здоров’я.',
      'Лікарі місцевості читають лише ці відомості, щоб сказати, чи можуть вас прийняти. Ви вільні відмовитися від того, хто відповість.',
      'Ви можете зупинити цей пошук будь-коли, сказавши про це тому, хто його замовив: тоді його закривають і видаляють.',
    ],
    '2026-11-hds': [
      'CPTS (об’єднання медичних працівників вашої місцевості) разом із вами шукає лікаря. Для цього вона отримує ваше ім’я, дату народження, контактні дані та відомості про те, чи є у вас тривале захворювання (ALD). Ці дані зашифровані й зберігаються у хостингу, сертифікованого для медичних даних.',
      'Опитані лікарі читають район, вікову групу та практичні потреби; ваше ім’я — лише той, хто вас приймає. Записується, хто відкриває вашу картку, і ви можете про це запитати.',
      'Ви можете зупинити цей пошук будь-коли, сказавши про це тому, хто його замовив: тоді його закривають і видаляють.',
    ],
    '2026-11-hds-besoins': [
      'CPTS (об’єднання медичних працівників вашої місцевості) разом із вами займається цим запитом. Для цього вона отримує ваше ім’я, дату народження, контактні дані, відомості про те, чи є у вас тривале захворювання (ALD), і те, про що ви просите. Ці дані зашифровані й зберігаються у хостингу, сертифікованого для медичних даних.',
      'Опитані фахівці та організації читають район, вікову групу і те, про що просять; ваше ім’я — лише той, на кого ви погодитеся. Записується, хто відкриває вашу картку, і ви можете про це запитати.',
      'Ви можете зупинити цей запит будь-коли, сказавши про це тому, хто його подав: тоді його закривають і видаляють.',
    ],
  },
}
