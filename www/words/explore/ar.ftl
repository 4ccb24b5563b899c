# Words that readers see when they explore, in Arabic; loaded beside ../ar.ftl when they do.
# What is said there of isolation holds here.

## Members as a reader arranged them

label-not-member = بلا عضوية
section-all = بالترتيب الأبجدي
section-bloc = ‏{ $bloc }
section-bloc-rest = ‏{ $bloc }، بقية الأعضاء
section-others = أعضاء آخرون
position-list = ‏{ $position }: { $who }
not-on-map = خارج هذه الخريطة
# Under a list of so many members that most are marks.
names-in-table = تُذكر أسماء الأعضاء المميَّزين ومن عُثر عليهم؛ وفي الجدول جميع الأعضاء.
no-map = لا تعطي البيانات أي عضو رمزًا له مكان على الخريطة؛ الأسماء كلها مدرجة في قائمة.
region-europe = أوروبا
region-africa = أفريقيا والشرق الأوسط
region-americas = الأمريكتان
region-asia = آسيا والمحيط الهادئ

## Filters

filter = المعروض { $count } من أصل { $members }: { $what }
filter-none = المعروض: جميع الأعضاء ({ $members })
filter-part = ‏{ $bloc }، { $position }
filter-find = ‏«{ $typed }»

## Two roll calls

flow-heading = من غيّر موقفه بين تصويتين
flow = ‏{ $from } ← { $to }
flow-same = ‏{ $position } في المرتين
side = ‏{ $id }: { $outcome }.
crossed = تغيّر موقف { $count ->
    [zero] أي عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  } ({ $from ->
    [yes] تأييد
    [no] معارضة
   *[abstain] امتناع
  } ← { $to ->
    [yes] تأييد
    [no] معارضة
   *[abstain] امتناع
  }): { $who }.
crossed-many = تغيّر موقف { $count ->
    [zero] أي عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  } ({ $from ->
    [yes] تأييد
    [no] معارضة
   *[abstain] امتناع
  } ← { $to ->
    [yes] تأييد
    [no] معارضة
   *[abstain] امتناع
  }).
nobody-crossed = لم يتغيّر موقف أحد ممن سُجّل لهم موقف في المرتين (العدد: { $count }).
in-one-only = سُجّل موقف في مرة واحدة فقط، بلا تصويت في الأخرى، لـ { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }: { $flows }.
record-two = ‏{ $first }، { $firstDate } · { $second }، { $secondDate }
movers-more = ‏{ $names } { $count ->
    [zero] ولا أحد غيرهم
    [one] وعضو آخر
    [two] وعضوان آخران
    [few] و{ $count } أعضاء آخرون
    [many] و{ $count } عضوًا آخر
   *[other] و{ $count } عضو آخر
  }
focus-moved = ‏{ $member }: { $from ->
    [yes] تأييد
    [no] معارضة
    [abstain] امتناع
    [not-voting] بلا تصويت
    [not-named] بلا ذكر في المصدر
   *[not-member] بلا عضوية
  } في المرة الأولى، ثم { $to ->
    [yes] تأييد
    [no] معارضة
    [abstain] امتناع
    [not-voting] بلا تصويت
    [not-named] بلا ذكر في المصدر
   *[not-member] بلا عضوية
  } في الثانية.
focus-stayed = ‏{ $member }: { $from ->
    [yes] تأييد
    [no] معارضة
    [abstain] امتناع
    [not-voting] بلا تصويت
    [not-named] بلا ذكر في المصدر
   *[not-member] بلا عضوية
  } في المرتين.
titled = ‏{ $id }، «{ $title }»
flow-caption = ‏{ $heading }: { $both }

## The card of a member

card-strip = { $count ->
    [0] لا عمليات تصويت أخرى هنا
    [1] في هذا التصويت وعملية التصويت الوحيدة ذات الصلة هنا
   *[other] في هذا التصويت وعمليات التصويت ذات الصلة هنا (العدد: { $count })
  }
card-strip-nearest = في هذا التصويت والأقرب زمنيًا ({ $count } من أصل { $related }) من عمليات التصويت ذات الصلة هنا
card-here = ما تحته خط: هذا التصويت
card-vote = ‏{ $date } · { $id }: { $position }
card-blocs = كتل العضو في ذلك اليوم

## The controls

ui-all = عرض الكل
ui-proof = من؟
ui-close = إغلاق
ui-order-blocs = الكتل
ui-order-given = كما حددته الصفحة
ui-order-size = حسب الحجم
ui-order-favour = حسب نسبة التأييد
ui-order-dissent = حسب نسبة الخارجين عن الصف
ui-order-members = الأعضاء
ui-order-position = حسب الموقف
ui-order-bloc = حسب الكتلة
ui-order-name = حسب الاسم
ui-zoom = الخريطة
ui-zoom-world = العالم
ui-zoom-europe = أوروبا
ui-patterns = نقوش
ui-help = المفاتيح
ui-csv = تنزيل بصيغة CSV
ui-nobody = لا عضو بهذا الاسم.
ui-sort = الترتيب حسب { $column }

## Keys

key-arrows = من عنصر إلى التالي
key-groups = من مجموعة إلى أخرى
key-ends = الأول والأخير
key-type = البحث عن اسم بكتابة أوله
key-enter = اختيار: تصفية أو فتح بطاقة عضو
key-escape = رجوع: إغلاق، ثم عرض الكل
key-arrows-name = ‏→ ←
key-groups-name = ‏↑ ↓
key-ends-name = ‏Home، End
key-type-name = أ–ي
key-enter-name = ‏Enter، مسافة
key-escape-name = ‏Esc
ui-copy-link = انسخ الرابط
ui-copy-picture = انسخ الصورة
ui-copy-png = تنزيل بصيغة PNG
ui-copy-svg = تنزيل بصيغة SVG
ui-copy-embed = انسخ شيفرة التضمين
ui-copy-failed = لم يسمح المتصفح بذلك.
ui-copy-done = نُسخ
