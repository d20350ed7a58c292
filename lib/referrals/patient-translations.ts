import type { PersonGesture } from './person-gestures.ts'
import type { NeedState } from './transitions.ts'
import type { TranslatedLanguage } from './spoken-languages.ts'

/** Where a request for a doctor stands, as the translations tell it: some states are one for the person. */
const situations: Record<NeedState, Situation> = {
  draft: 'preparing', received: 'received', info_requested: 'info', searching: 'searching', oriented: 'oriented', favourable: 'favourable', waiting: 'waiting', accepted: 'accepted', person_told: 'accepted',
  appointment_set: 'appointment', appointment_missed: 'missed', seen: 'seen', not_declared: 'seen', to_declare: 'to_declare', declared: 'declared', fulfilled: 'declared', not_admissible: 'not_admissible', not_found: 'not_found',
  cancelled: 'stopped', deceased: 'stopped',
}
type Situation = 'preparing' | 'received' | 'info' | 'searching' | 'oriented' | 'favourable' | 'waiting' | 'accepted' | 'appointment' | 'missed' | 'seen' | 'to_declare' | 'declared' | 'not_admissible' | 'not_found' | 'stopped'
/** Around it: titles, the form of the code, and what helps meanwhile. */
type Words = Record<'follow' | 'code' | 'secret' | 'open' | 'news' | 'buttons' | 'waiting' | 'where', string>

type Texts = { situations: Record<Situation, string>; gestures: Record<PersonGesture, string>; words: Words }

const texts: Record<TranslatedLanguage, Texts> = {
  ar: {
    situations: {
      preparing: 'طلبكم قيد الإعداد. لم يُرسل بعد.',
      received: 'وصل طلبكم. يقرؤه فريق التنسيق ثم يبدأ البحث.',
      info: 'تنقصنا معلومة. اتصلوا بنا، أو اسألوا من أرسل الطلب عنكم.',
      searching: 'نبحث لكم عن طبيب. نسأل العيادات دون أن تعرف اسمكم. وحالما توافق إحداها نخبركم.',
      oriented: 'أُعطيت لكم أسماء. اتصلوا بهذه العيادات ثم أخبرونا أيها اخترتم. وإن لم يناسبكم أي منها يستمر البحث.',
      favourable: 'يمكن لطبيب أن يستقبلكم. أخبرونا هل توافقون. ويمكنكم تفضيل طبيب آخر.',
      waiting: 'طلبكم ينتظر مكانًا. لا يوجد مكان في أي عيادة حاليًا. يبقى طلبكم مفتوحًا.',
      accepted: 'طبيب ينتظركم. اتصلوا بالعيادة لأخذ موعد، وأعطوا رمزكم.',
      appointment: 'لديكم موعد. أحضروا بطاقة التأمين الصحي (carte Vitale) ووصفاتكم وآخر نتائجكم.',
      missed: 'يجب أخذ موعد جديد. اتصلوا بالعيادة، أو بنا إن كان ذلك صعبًا.',
      seen: 'استقبلكم الطبيب. صرّحوا معًا بأنه طبيبكم المعالج، ببطاقة التأمين الصحي (carte Vitale).',
      to_declare: 'بقي تصريح واحد. اطلبوا من الطبيب الذي يتابعكم أن يُصرَّح به طبيبًا معالجًا لكم.',
      declared: 'لديكم طبيب معالج. انتهى البحث.',
      not_admissible: 'لا يمكننا القيام بهذا البحث. اتصلوا بنا: نقول لكم السبب وإلى من تتوجهون.',
      not_found: 'لم نجد طبيبًا، ونأسف لذلك. أُحيل طلبكم إلى من يساعدكم بطريقة أخرى: اتصلوا بنا.',
      stopped: 'توقف البحث. لا يُطلب منكم شيء آخر.',
    },
    gestures: { agree: 'نعم، هذا الطبيب يناسبني', decline: 'أفضل طبيبًا آخر', appointment: 'لدي موعد', visit: 'لقد زرت الطبيب', declared: 'تم التصريح', found: 'وجدت طبيبًا', withdraw: 'أنسحب', undo: 'استمرار البحث' },
    words: { follow: 'متابعة طلبي', code: 'الرمز', secret: 'الرقم السري', open: 'عرض طلبي', news: 'أخبار قبل', buttons: 'معنى الأزرار', waiting: 'في حالة الطوارئ اتصلوا بالرقم 15 أو 112. وللرعاية التي لا يمكن أن تنتظر اتصلوا بالرقم 116 117. من دون طبيب، يمكن للصيدلي أن يساعدكم في علاج جارٍ. أحضروا إلى الزيارة الأولى بطاقة التأمين الصحي (carte Vitale) ووصفاتكم وآخر نتائجكم.', where: 'الرمز والرقم السري على الإيصال أو الورقة التي أُعطيت لكم.' },
  },
  en: {
    situations: {
      preparing: 'Your request is being prepared. It has not left yet.',
      received: 'Your request has arrived. The coordination reads it, then begins the search.',
      info: 'We need one more piece of information. Please call us, or ask whoever sent the request for you.',
      searching: 'We are looking for a doctor for you. Practices are asked, without knowing your name. As soon as one says yes, you are told.',
      oriented: 'Some names were given to you. Call these practices, then tell us which one you choose. If none suits you, the search goes on.',
      favourable: 'A doctor can take you on. Tell us whether you agree. You may prefer another one.',
      waiting: 'Your request is waiting for a place. No practice has one at the moment. Your request stays open.',
      accepted: 'A doctor expects you. Call the practice to make an appointment, and give your code.',
      appointment: 'You have an appointment. Bring your health insurance card (carte Vitale), your prescriptions and your latest results.',
      missed: 'The appointment has to be made again. Call the practice, or call us if that is difficult.',
      seen: 'The doctor has seen you. Declare together that this is your regular doctor, with your health insurance card (carte Vitale).',
      to_declare: 'One declaration is still to be made. Ask the doctor who follows you to be declared as your regular doctor.',
      declared: 'You have a regular doctor. The search is over.',
      not_admissible: 'We cannot do this search. Call us: we will tell you why, and whom to turn to.',
      not_found: 'We have not found a doctor, and we are sorry. Your request was handed to somebody else who helps you in another way: call us.',
      stopped: 'The search is stopped. Nothing more is asked of you.',
    },
    gestures: { agree: 'Yes, this doctor suits me', decline: 'I prefer another one', appointment: 'I have an appointment', visit: 'I have seen the doctor', declared: 'The declaration is made', found: 'I have found a doctor', withdraw: 'I withdraw', undo: 'Go on with the search' },
    words: { follow: 'Follow my request', code: 'Code', secret: 'Secret number', open: 'See my request', news: 'News by', buttons: 'What the buttons mean', waiting: 'In an emergency, call 15 or 112. For care that cannot wait, call 116 117. Without a doctor, your pharmacist can help you with a treatment in progress. To the first visit, bring your health insurance card (carte Vitale), your prescriptions and your latest results.', where: 'The code and the secret number are on the receipt or the sheet that you were given.' },
  },
  es: {
    situations: {
      preparing: 'Su solicitud está en preparación. Todavía no se ha enviado.',
      received: 'Su solicitud ha llegado. La coordinación la lee y después empieza la búsqueda.',
      info: 'Nos falta un dato. Llámenos, o pregunte a quien envió la solicitud por usted.',
      searching: 'Buscamos un médico para usted. Se pregunta a las consultas, sin que conozcan su nombre. En cuanto una diga que sí, se lo diremos.',
      oriented: 'Se le han dado varios nombres. Llame a esas consultas y díganos cuál elige. Si ninguna le conviene, la búsqueda continúa.',
      favourable: 'Un médico puede atenderle. Díganos si está de acuerdo. Puede preferir otro.',
      waiting: 'Su solicitud espera una plaza. De momento ninguna consulta la tiene. Su solicitud sigue abierta.',
      accepted: 'Un médico le espera. Llame a la consulta para pedir cita y dé su código.',
      appointment: 'Tiene una cita. Lleve su tarjeta sanitaria (carte Vitale), sus recetas y sus últimos resultados.',
      missed: 'Hay que pedir otra cita. Llame a la consulta, o llámenos si es difícil.',
      seen: 'El médico le ha atendido. Declaren juntos que es su médico de cabecera, con su tarjeta sanitaria (carte Vitale).',
      to_declare: 'Falta una declaración. Pida al médico que le sigue que se declare como su médico de cabecera.',
      declared: 'Tiene médico de cabecera. La búsqueda ha terminado.',
      not_admissible: 'No podemos hacer esta búsqueda. Llámenos: le diremos por qué y a quién dirigirse.',
      not_found: 'No hemos encontrado médico, y lo sentimos. Su solicitud se ha confiado a otra persona que le ayuda de otra manera: llámenos.',
      stopped: 'La búsqueda está detenida. Ya no se le pide nada.',
    },
    gestures: { agree: 'Sí, este médico me conviene', decline: 'Prefiero otro', appointment: 'Tengo una cita', visit: 'El médico ya me ha visto', declared: 'La declaración está hecha', found: 'He encontrado un médico', withdraw: 'Me retiro', undo: 'Continuar la búsqueda' },
    words: { follow: 'Seguir mi solicitud', code: 'Código', secret: 'Número secreto', open: 'Ver mi solicitud', news: 'Noticias antes del', buttons: 'Qué significan los botones', waiting: 'En caso de urgencia, llame al 15 o al 112. Para una atención que no puede esperar, llame al 116 117. Sin médico, su farmacéutico puede ayudarle con un tratamiento en curso. A la primera visita, lleve su tarjeta sanitaria (carte Vitale), sus recetas y sus últimos resultados.', where: 'El código y el número secreto están en el recibo o la hoja que le dieron.' },
  },
  pt: {
    situations: {
      preparing: 'O seu pedido está a ser preparado. Ainda não foi enviado.',
      received: 'O seu pedido chegou. A coordenação lê-o e depois começa a procura.',
      info: 'Falta-nos uma informação. Ligue-nos, ou pergunte a quem enviou o pedido por si.',
      searching: 'Procuramos um médico para si. Os consultórios são consultados sem conhecerem o seu nome. Assim que um disser sim, será avisado.',
      oriented: 'Foram-lhe dados nomes. Ligue para esses consultórios e diga-nos qual escolhe. Se nenhum convier, a procura continua.',
      favourable: 'Um médico pode recebê-lo. Diga-nos se concorda. Pode preferir outro.',
      waiting: 'O seu pedido espera uma vaga. De momento nenhum consultório tem. O seu pedido continua aberto.',
      accepted: 'Um médico espera por si. Ligue para o consultório para marcar consulta e dê o seu código.',
      appointment: 'Tem uma consulta. Leve o seu cartão de saúde (carte Vitale), as suas receitas e os últimos resultados.',
      missed: 'É preciso marcar outra consulta. Ligue para o consultório, ou ligue-nos se for difícil.',
      seen: 'O médico recebeu-o. Declarem juntos que é o seu médico de família, com o seu cartão de saúde (carte Vitale).',
      to_declare: 'Falta uma declaração. Peça ao médico que o segue que se declare seu médico de família.',
      declared: 'Tem um médico de família. A procura terminou.',
      not_admissible: 'Não podemos fazer esta procura. Ligue-nos: dizemos-lhe porquê e a quem se dirigir.',
      not_found: 'Não encontrámos médico, e lamentamos. O seu pedido foi confiado a outra pessoa que o ajuda de outro modo: ligue-nos.',
      stopped: 'A procura está parada. Não lhe é pedido mais nada.',
    },
    gestures: { agree: 'Sim, este médico convém-me', decline: 'Prefiro outro', appointment: 'Tenho uma consulta', visit: 'O médico já me viu', declared: 'A declaração está feita', found: 'Encontrei um médico', withdraw: 'Desisto', undo: 'Continuar a procura' },
    words: { follow: 'Seguir o meu pedido', code: 'Código', secret: 'Número secreto', open: 'Ver o meu pedido', news: 'Notícias até', buttons: 'O que significam os botões', waiting: 'Em caso de urgência, ligue 15 ou 112. Para cuidados que não podem esperar, ligue 116 117. Sem médico, o seu farmacêutico pode ajudá-lo com um tratamento em curso. À primeira consulta, leve o cartão de saúde (carte Vitale), as receitas e os últimos resultados.', where: 'O código e o número secreto estão no recibo ou na folha que lhe deram.' },
  },
  ro: {
    situations: {
      preparing: 'Cererea dumneavoastră este în pregătire. Nu a plecat încă.',
      received: 'Cererea dumneavoastră a sosit. Coordonarea o citește, apoi începe căutarea.',
      info: 'Ne lipsește o informație. Sunați-ne, sau întrebați persoana care a trimis cererea pentru dumneavoastră.',
      searching: 'Căutăm un medic pentru dumneavoastră. Cabinetele sunt întrebate fără să vă cunoască numele. Cum unul spune da, veți fi anunțat.',
      oriented: 'V-au fost date nume. Sunați la aceste cabinete, apoi spuneți-ne pe care îl alegeți. Dacă niciunul nu se potrivește, căutarea continuă.',
      favourable: 'Un medic vă poate primi. Spuneți-ne dacă sunteți de acord. Puteți prefera altul.',
      waiting: 'Cererea dumneavoastră așteaptă un loc. Niciun cabinet nu are acum. Cererea rămâne deschisă.',
      accepted: 'Un medic vă așteaptă. Sunați la cabinet pentru o programare și dați codul dumneavoastră.',
      appointment: 'Aveți o programare. Aduceți cardul de sănătate (carte Vitale), rețetele și ultimele rezultate.',
      missed: 'Programarea trebuie refăcută. Sunați la cabinet, sau sunați-ne dacă este greu.',
      seen: 'Medicul v-a primit. Declarați împreună că este medicul dumneavoastră de familie, cu cardul de sănătate (carte Vitale).',
      to_declare: 'Mai rămâne o declarație de făcut. Cereți medicului care vă urmărește să se declare medicul dumneavoastră de familie.',
      declared: 'Aveți un medic de familie. Căutarea s-a încheiat.',
      not_admissible: 'Nu putem face această căutare. Sunați-ne: vă spunem de ce și cui să vă adresați.',
      not_found: 'Nu am găsit un medic și ne pare rău. Cererea a fost încredințată altcuiva, care vă ajută altfel: sunați-ne.',
      stopped: 'Căutarea este oprită. Nu vi se mai cere nimic.',
    },
    gestures: { agree: 'Da, acest medic îmi convine', decline: 'Prefer altul', appointment: 'Am o programare', visit: 'Am fost la medic', declared: 'Declarația este făcută', found: 'Am găsit un medic', withdraw: 'Mă retrag', undo: 'Continuați căutarea' },
    words: { follow: 'Urmăriți cererea mea', code: 'Cod', secret: 'Număr secret', open: 'Vedeți cererea mea', news: 'Vești până la', buttons: 'Ce înseamnă butoanele', waiting: 'În caz de urgență, sunați la 15 sau 112. Pentru îngrijiri care nu pot aștepta, sunați la 116 117. Fără medic, farmacistul vă poate ajuta cu un tratament în curs. La prima vizită, aduceți cardul de sănătate (carte Vitale), rețetele și ultimele rezultate.', where: 'Codul și numărul secret sunt pe chitanța sau foaia pe care ați primit-o.' },
  },
  ru: {
    situations: {
      preparing: 'Ваш запрос готовится. Он ещё не отправлен.',
      received: 'Ваш запрос получен. Координация читает его, затем начинает поиск.',
      info: 'Нам не хватает одной подробности. Позвоните нам или спросите того, кто отправил запрос за вас.',
      searching: 'Мы ищем для вас врача. Кабинеты опрашиваются, не зная вашего имени. Как только кто-то скажет «да», вам сообщат.',
      oriented: 'Вам дали имена врачей. Позвоните в эти кабинеты и скажите нам, кого вы выбрали. Если никто не подходит, поиск продолжится.',
      favourable: 'Врач может вас принять. Скажите, согласны ли вы. Вы можете предпочесть другого.',
      waiting: 'Ваш запрос ждёт места. Сейчас мест нет ни в одном кабинете. Запрос остаётся открытым.',
      accepted: 'Врач ждёт вас. Позвоните в кабинет, чтобы записаться, и назовите свой код.',
      appointment: 'Вы записаны на приём. Возьмите карту медицинского страхования (carte Vitale), рецепты и последние результаты.',
      missed: 'Нужно записаться ещё раз. Позвоните в кабинет или нам, если это трудно.',
      seen: 'Врач вас принял. Оформите вместе, что это ваш лечащий врач, с картой медицинского страхования (carte Vitale).',
      to_declare: 'Осталось оформить заявление. Попросите врача, который вас наблюдает, стать вашим лечащим врачом.',
      declared: 'У вас есть лечащий врач. Поиск завершён.',
      not_admissible: 'Мы не можем провести этот поиск. Позвоните нам: мы скажем почему и к кому обратиться.',
      not_found: 'Мы не нашли врача, и нам жаль. Ваш запрос передан тому, кто поможет иначе: позвоните нам.',
      stopped: 'Поиск остановлен. От вас больше ничего не требуется.',
    },
    gestures: { agree: 'Да, этот врач мне подходит', decline: 'Предпочитаю другого', appointment: 'Я записан(а) на приём', visit: 'Я был(а) у врача', declared: 'Заявление оформлено', found: 'Я нашёл (нашла) врача', withdraw: 'Я отказываюсь от поиска', undo: 'Продолжить поиск' },
    words: { follow: 'Следить за моим запросом', code: 'Код', secret: 'Секретный номер', open: 'Посмотреть мой запрос', news: 'Новости до', buttons: 'Что означают кнопки', waiting: 'В экстренном случае звоните 15 или 112. Если помощь нельзя отложить, звоните 116 117. Пока врача нет, с текущим лечением поможет фармацевт в аптеке. На первый приём возьмите карту медицинского страхования (carte Vitale), рецепты и последние результаты.', where: 'Код и секретный номер указаны на квитанции или листе, который вам дали.' },
  },
  tr: {
    situations: {
      preparing: 'Talebiniz hazırlanıyor. Henüz gönderilmedi.',
      received: 'Talebiniz ulaştı. Koordinasyon okur, sonra aramaya başlar.',
      info: 'Bir bilgi eksik. Bizi arayın ya da talebi sizin için gönderen kişiye sorun.',
      searching: 'Sizin için bir hekim arıyoruz. Muayenehanelere adınız bilinmeden sorulur. Biri evet der demez size haber verilir.',
      oriented: 'Size isimler verildi. Bu muayenehaneleri arayın, sonra hangisini seçtiğinizi bize söyleyin. Hiçbiri uymazsa arama sürer.',
      favourable: 'Bir hekim sizi kabul edebilir. Kabul edip etmediğinizi bize söyleyin. Başka birini tercih edebilirsiniz.',
      waiting: 'Talebiniz bir yer bekliyor. Şu anda hiçbir muayenehanede yer yok. Talebiniz açık kalır.',
      accepted: 'Bir hekim sizi bekliyor. Randevu almak için muayenehaneyi arayın ve kodunuzu verin.',
      appointment: 'Randevunuz var. Sağlık kartınızı (carte Vitale), reçetelerinizi ve son sonuçlarınızı getirin.',
      missed: 'Randevu yeniden alınmalı. Muayenehaneyi arayın ya da zorsa bizi arayın.',
      seen: 'Hekim sizi gördü. Sağlık kartınızla (carte Vitale) onu aile hekiminiz olarak birlikte bildirin.',
      to_declare: 'Bir bildirim kaldı. Sizi izleyen hekimden aile hekiminiz olarak bildirilmesini isteyin.',
      declared: 'Bir aile hekiminiz var. Arama bitti.',
      not_admissible: 'Bu aramayı yapamıyoruz. Bizi arayın: nedenini ve kime başvuracağınızı söyleriz.',
      not_found: 'Hekim bulamadık, üzgünüz. Talebiniz size başka türlü yardım edecek birine verildi: bizi arayın.',
      stopped: 'Arama durduruldu. Sizden başka bir şey istenmiyor.',
    },
    gestures: { agree: 'Evet, bu hekim bana uygun', decline: 'Başka birini tercih ederim', appointment: 'Randevum var', visit: 'Hekime gittim', declared: 'Bildirim yapıldı', found: 'Bir hekim buldum', withdraw: 'Vazgeçiyorum', undo: 'Aramaya devam edin' },
    words: { follow: 'Talebimi izle', code: 'Kod', secret: 'Gizli numara', open: 'Talebimi gör', news: 'En geç haber tarihi', buttons: 'Düğmelerin anlamı', waiting: 'Acil durumda 15’i veya 112’yi arayın. Bekleyemeyen bakım için 116 117’yi arayın. Hekiminiz yokken süren bir tedavide eczacınız yardımcı olabilir. İlk muayeneye sağlık kartınızı (carte Vitale), reçetelerinizi ve son sonuçlarınızı getirin.', where: 'Kod ve gizli numara, size verilen makbuzda veya kâğıttadır.' },
  },
  uk: {
    situations: {
      preparing: 'Ваш запит готується. Його ще не надіслано.',
      received: 'Ваш запит отримано. Координація читає його, потім починає пошук.',
      info: 'Нам бракує однієї подробиці. Зателефонуйте нам або запитайте того, хто надіслав запит за вас.',
      searching: 'Ми шукаємо для вас лікаря. Кабінети опитують, не знаючи вашого імені. Щойно хтось скаже «так», вам повідомлять.',
      oriented: 'Вам дали імена лікарів. Зателефонуйте до цих кабінетів і скажіть нам, кого ви обрали. Якщо ніхто не підходить, пошук триває.',
      favourable: 'Лікар може вас прийняти. Скажіть, чи ви згодні. Ви можете обрати іншого.',
      waiting: 'Ваш запит чекає на місце. Зараз місць немає в жодному кабінеті. Запит залишається відкритим.',
      accepted: 'Лікар чекає на вас. Зателефонуйте до кабінету, щоб записатися, і назвіть свій код.',
      appointment: 'Ви записані на прийом. Візьміть картку медичного страхування (carte Vitale), рецепти та останні результати.',
      missed: 'Потрібно записатися ще раз. Зателефонуйте до кабінету або нам, якщо це складно.',
      seen: 'Лікар вас прийняв. Оформіть разом, що це ваш лікар, з карткою медичного страхування (carte Vitale).',
      to_declare: 'Залишилося оформити заяву. Попросіть лікаря, який вас спостерігає, стати вашим лікарем.',
      declared: 'У вас є свій лікар. Пошук завершено.',
      not_admissible: 'Ми не можемо провести цей пошук. Зателефонуйте нам: скажемо чому і до кого звернутися.',
      not_found: 'Ми не знайшли лікаря, і нам шкода. Ваш запит передано тому, хто допоможе інакше: зателефонуйте нам.',
      stopped: 'Пошук зупинено. Від вас більше нічого не потрібно.',
    },
    gestures: { agree: 'Так, цей лікар мені підходить', decline: 'Волію іншого', appointment: 'Я маю запис на прийом', visit: 'Я був (була) у лікаря', declared: 'Заяву оформлено', found: 'Я знайшов (знайшла) лікаря', withdraw: 'Я відмовляюся від пошуку', undo: 'Продовжити пошук' },
    words: { follow: 'Стежити за моїм запитом', code: 'Код', secret: 'Секретний номер', open: 'Переглянути мій запит', news: 'Новини до', buttons: 'Що означають кнопки', waiting: 'У невідкладному випадку телефонуйте 15 або 112. Якщо допомога не може чекати, телефонуйте 116 117. Поки лікаря немає, із поточним лікуванням допоможе фармацевт. На перший прийом візьміть картку медичного страхування (carte Vitale), рецепти й останні результати.', where: 'Код і секретний номер зазначено на квитанції або аркуші, який вам дали.' },
  },
}

/** Where the search for a doctor stands, in somebody's language. */
export function situationIn(language: TranslatedLanguage, state: NeedState): string {
  return texts[language].situations[situations[state]]
}

/** What a button of the page means, in somebody's language. */
export function gestureIn(language: TranslatedLanguage, gesture: PersonGesture): string {
  return texts[language].gestures[gesture]
}

/** The other words of the follow-up, in somebody's language. */
export function followWordsIn(language: TranslatedLanguage): Words {
  return texts[language].words
}
