# كلمات المقارنة والخطوط الزمنية والسوابق، بالعربية.

## Headings

heading-alignment = من صوّت مثل { $member }؟
heading-timeline = كم مرة صوّتت { $member } مثل …
heading-alone-any = حين لم يصوّت أي { $blocMember } آخر مثل { $member }
heading-alone-yes = حين كان { $member } { $blocMember } الوحيد المؤيد
heading-alone-abstain = حين كان { $member } { $blocMember } الوحيد الممتنع
heading-alone-no = حين كان { $member } { $blocMember } الوحيد المعارض
heading-with-any = ‏{ $bloc }: حين انفرد { $member } بموقفه، ومثله { $other }
heading-with-yes = ‏{ $bloc }: حين انفرد { $member } بالتأييد، ومثله { $other }
heading-with-abstain = ‏{ $bloc }: حين انفرد { $member } بالامتناع، ومثله { $other }
heading-with-no = ‏{ $bloc }: حين انفرد { $member } بالمعارضة، ومثله { $other }
heading-against-any = حين صوّت { $member } و{ $other } في اتجاهين متعاكسين
heading-against-yes = حين أيّد { $member } وعارض { $other }
heading-against-abstain = حين امتنع { $member } وعاكسه { $other }
heading-against-no = حين عارض { $member } وأيّد { $other }
heading-matrix = كم مرة صوّت كل اثنين الموقف نفسه
heading-matrix-blocs = كم مرة صوّت أعضاء كل كتلتين بالطريقة نفسها
heading-space = الأعضاء على خط واحد بحسب مواقفهم كلها
whole-assembly = الجمعية كلها
a-member = عضو

## The set, the measure, the base

set = { $count ->
    [zero] لا تصويت بالنداء
    [one] تصويت واحد بالنداء
    [two] تصويتان بالنداء
    [few] { $count } تصويتات بالنداء
    [many] { $count } تصويتًا بالنداء
   *[other] { $count } تصويت بالنداء
  }
set-topic = الموضوع: { $topic }
set-same-topics = مواضيع كل سنة فقط
measure-agreement = مواقف متطابقة
measure-half-credit = الامتناع نصف
measure-yes-no = التأييد والمعارضة فقط
measure-kappa = بعد استبعاد المصادفة (كابا)
percent = ‏{ $count } %
decimal-point = ‏.
base = ‏{ $part } من { $base }
base-only = من { $base }
base-pairs = وسيط { $count ->
    [zero] { $count } زوج من الأعضاء
    [one] زوج واحد من الأعضاء
    [two] زوجين من الأعضاء
    [few] { $count } أزواج من الأعضاء
    [many] { $count } زوجا من الأعضاء
   *[other] { $count } زوج من الأعضاء
  }
median = الوسيط لـ { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }: { $median }
by-share = بحسب النسبة
section-blocs = الكتل: وسيط أعضائها، من الأدنى إلى الأعلى
section-few = أعضاء يشاركون في أقل من نصف تصويتات { $member }

note-pairs = تُحسب القرارات والمقررات كاملة التي جرى عليها تصويت مسجل، حيث اتخذ الاثنان موقفًا: تأييدًا أو معارضة أو امتناعًا.
note-precedents = تُحسب القرارات والمقررات كاملة التي جرى عليها تصويت مسجل.
note-bloc-pairs = بين الكتل: وسيط كل أزواج الأعضاء، واحد من كل كتلة، في الأيام التي انتمى فيها كلاهما؛ وداخل الكتلة، وسيط كل أزواجها.
note-parts = المستبعد: { $count ->
    [zero] { $count } فقرة أو تعديل أو اقتراح.
    [one] فقرة أو تعديل أو اقتراح واحد.
    [two] اثنان من الفقرات والتعديلات والاقتراحات.
    [few] { $count } من الفقرات والتعديلات والاقتراحات.
    [many] { $count } من الفقرات والتعديلات والاقتراحات.
   *[other] { $count } من الفقرات والتعديلات والاقتراحات.
  }
note-ballots = { $count ->
    [zero] { $count } آخر ضمن اقتراع يُحسب مرة واحدة.
    [one] واحد آخر ضمن اقتراع يُحسب مرة واحدة.
    [two] اثنان آخران ضمن اقتراعات تُحسب مرة واحدة.
    [few] { $count } أخرى ضمن اقتراعات تُحسب مرة واحدة.
    [many] { $count } أخرى ضمن اقتراعات تُحسب مرة واحدة.
   *[other] { $count } أخرى ضمن اقتراعات تُحسب مرة واحدة.
  }

## Sentences. Each is made only when it is true of the data.

same-way = ‏{ $member } و{ $other }: الموقف نفسه في { $part } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  }، { $period } ({ $percent })
same-way-median = ‏{ $said }؛ وكان وسيط جميع الأعضاء مع { $member } { $median }.
never-both = لم يتخذ { $member } و{ $other } موقفًا معًا قط.
rank-of = الأعضاء الآخرون الذين صوّتوا مثل { $member } أكثر من { $other }: { $more ->
    [0] لا أحد
    [zero] { $more } من { $others }
    [one] { $more } من { $others }
    [two] { $more } من { $others }
    [few] { $more } من { $others }
    [many] { $more } من { $others }
   *[other] { $more } من { $others }
  }.
extremes = الأكثر تصويتًا مثل { $member }: { $most } ({ $high })، والأقل: { $least } ({ $low }).
with-chosen = المعروض هم الأعضاء الأكثر والأقل تصويتًا مثل { $member }.

precedents-of = { $count ->
    [0] لا شيء
    [zero] { $count }
    [one] { $count }
    [two] { $count }
    [few] { $count }
    [many] { $count }
   *[other] { $count }
  } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } اتخذ فيها { $member } موقفًا
precedents-base = من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } اتخذ فيها { $member } موقفًا
precedents-more = { $count ->
    [zero] و{ $count } أخرى في الجدول
    [one] وواحد آخر في الجدول
    [two] واثنان آخران في الجدول
    [few] و{ $count } أخرى في الجدول
    [many] و{ $count } أخرى في الجدول
   *[other] و{ $count } أخرى في الجدول
  }
a-roll-call = ‏{ $date } ({ $id })
first-last = الأول في { $first }، والأخير في { $last }.
longest-run = أطول تتابع: { $count } على التوالي مما اتخذ فيه { $member } موقفًا، من { $first } إلى { $last }.
precedents-unknown = المستبعد لأن المصدر لا يسمي الجميع: { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }.

## What cannot be answered

no-focus = لم يُذكر عضو للمقارنة؛ المعروض هو { $member }.
own-partner = لا يُقارن { $member } بنفسه.
nothing-counted = لا تصويت بالنداء في هذه المدة وهذا الموضوع.
never-voted = لم يتخذ { $member } موقفًا في أي من { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }.
nobody-shared = لا أحد اتخذ موقفًا في ما يكفي من تصويتات { $member } للمقارنة.
no-member-shared = لا عضو يشارك في نصفها
never-in-bloc = لم يتخذ { $member } موقفًا بصفته عضوًا في { $bloc } في هذه المدة.

nothing-contested = لا تصويت في هذه المدة يميز بين الأعضاء.
few-contested = التصويتات المختلف عليها قليلة: { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }، فترتيب الأعضاء قليل الدلالة.
note-space = نقاط مثالية بنموذج لوجيت مرتب في هذه المدة، من { $count ->
    [zero] { $count } تصويت مختلف عليه
    [one] تصويت واحد مختلف عليه
    [two] تصويتين مختلف عليهما
    [few] { $count } تصويتات مختلف عليها
    [many] { $count } تصويتًا مختلفًا عليه
   *[other] { $count } تصويت مختلف عليه
  }. لا معنى إلا للمسافات فيها؛ ويسمي { $left } و{ $right } الطرفين.

## Years and tables

bloc-median = ‏{ $bloc }، الوسيط
year-calls = ‏{ $year }: { $count ->
    [zero] لا تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }
point = ‏{ $name }، { $year }: { $value }، { $base }
point-short = ‏{ $value }، { $base }
column-member = العضو
column-bloc = الكتلة
column-rank = الترتيب
column-value = الموقف نفسه
column-base = التصويتات
column-left-out = أحدهما بلا موقف
column-year = السنة
column-roll-calls = التصويتات
column-roll-call = التصويت
column-date = التاريخ
column-title = العنوان
column-tally = النتيجة
column-point = النقطة
column-others = الآخرون
evidence = ‏{ $member } و{ $other }، { $period }
evidence-year = ‏{ $member }، { $period }

## The controls

ui-table-compare = جميع الأرقام في جدول
ui-view-alignment = الترتيب
ui-view-timeline = عبر الزمن
ui-view-precedents = السوابق
ui-view-matrix = مصفوفة
ui-view-space = على خط
ui-measure = المقياس
ui-measure-agreement = مواقف متطابقة
ui-measure-half-credit = الامتناع نصف
ui-measure-yes-no = التأييد والمعارضة فقط
ui-measure-kappa = بعد استبعاد المصادفة
ui-from = من
ui-to = إلى
ui-everybody = جميع الأعضاء
ui-by-bloc = حسب الكتلة
ui-same-topics = مواضيع كل سنة فقط
ui-position = الموقف
ui-position-any = أي موقف
ui-position-yes = مؤيد
ui-position-abstain = ممتنع
ui-position-no = معارض
ui-against = في الاتجاه المعاكس
ui-copy = نسخ الرقم
ui-evidence-close = إغلاق
ui-figures-csv = تنزيل بصيغة CSV
ui-differ = حيث اختلفا فقط
ui-roll-calls = { $count ->
    [zero] لا تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }
ui-compare-copy-link = انسخ الرابط
ui-compare-copy-picture = انسخ الصورة
ui-compare-copy-embed = انسخ شيفرة التضمين
ui-compare-copy-failed = لم يسمح المتصفح بذلك.
ui-compare-copy-done = نُسخ
