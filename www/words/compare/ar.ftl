# كلمات المقارنة والخطوط الزمنية والسوابق، بالعربية.

## Headings

heading-alignment = من صوّت مثل { $member }؟
heading-timeline = نسبة تصويت { $member } مثل أعضاء آخرين
heading-timeline-one = نسبة تصويت { $member } مثل { $other }
heading-alone-any = حين لم يصوّت أي { $blocMember } آخر مثل { $member }
heading-alone-yes = حين لم يصوّت بالتأييد أي { $blocMember } سوى { $member }
heading-alone-abstain = حين لم يمتنع عن التصويت أي { $blocMember } سوى { $member }
heading-alone-no = حين لم يصوّت بالمعارضة أي { $blocMember } سوى { $member }
heading-with-any = حين لم يصوّت مثل { $other } أي { $blocMember } سوى { $member }
heading-with-yes = حين لم يصوّت بالتأييد، مثل { $other }، أي { $blocMember } سوى { $member }
heading-with-abstain = حين لم يمتنع عن التصويت، مثل { $other }، أي { $blocMember } سوى { $member }
heading-with-no = حين لم يصوّت بالمعارضة، مثل { $other }، أي { $blocMember } سوى { $member }
heading-against-any = حين تعاكس موقفا { $member } و{ $other }
heading-against-yes = حين كان موقف { $member } التأييد وموقف { $other } المعارضة
heading-against-abstain = حين كان موقف { $member } الامتناع، وعاكسه موقف { $other }
heading-against-no = حين كان موقف { $member } المعارضة وموقف { $other } التأييد
heading-matrix = نسبة تصويت كل عضوين بالطريقة نفسها
heading-matrix-blocs = نسبة تصويت أعضاء كل كتلتين بالطريقة نفسها
caption-measure = ‏{ $heading } ({ $measure })
matrix-caption = ‏{ $heading } ({ $measure }؛ بين قوسين: التصويتات)
matrix-caption-blocs = ‏{ $heading } ({ $measure }؛ بين قوسين: أزواج الأعضاء)
heading-space = الأعضاء على خط واحد بحسب مواقفهم كلها
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
set-parts = مع الفقرات والتعديلات والاقتراحات
set-contested = الطرف الخاسر { $percentage } % على الأقل من المؤيدين والمعارضين
measure-agreement = مواقف متطابقة
measure-half-credit = الامتناع نصف
measure-yes-no = التأييد والمعارضة فقط
measure-kappa = بعد استبعاد المصادفة (كابا)
percent = ‏{ $count } %
decimal-point = .
scale-low = الأدنى: { $value }
scale-high = الأعلى: { $value }
base = ‏{ $part } من { $base }
base-only = { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  }
base-pairs = وسيط { $base ->
    [zero] { $base } زوج من الأعضاء
    [one] زوج واحد من الأعضاء
    [two] زوجين من الأعضاء
    [few] { $base } أزواج من الأعضاء
    [many] { $base } زوجا من الأعضاء
   *[other] { $base } زوج من الأعضاء
  }
members-of = { $count } من { $all ->
    [zero] { $all } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $all } أعضاء
    [many] { $all } عضوًا
   *[other] { $all } عضو
  }
median = الوسيط لـ { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }: { $median }
figure-median = وسيط { $value }
row-ranked = ‏{ $said }؛ الترتيب { $rank }
row-unranked = ‏{ $said }. { $why }
base-contested = ‏{ $part } من { $base ->
    [zero] { $base } تصويت مختلف عليه
    [one] تصويت واحد مختلف عليه
    [two] تصويتين مختلف عليهما
    [few] { $base } تصويتات مختلف عليها
    [many] { $base } تصويتًا مختلفًا عليه
   *[other] { $base } تصويت مختلف عليه
  }
rank-by-share = الترتيب بحسب النسبة
rank-by-measure = الترتيب: { $measure }
section-blocs = الكتل: نقطة لوسيط أعضائها، وشريط من الأدنى إلى الأعلى
section-few = أقل من { $count } تصويتًا مشتركًا: بلا ترتيب
section-few-yes-no = أقل من { $count } تصويتًا لم يمتنع فيه أحدهما: بلا ترتيب
section-undefined = بلا قيمة لأن أيًّا منهما لم يتخذ موقفًا آخر: بلا ترتيب
section-under-half = أقل من نصف تصويتات { $member } مشتركة: بلا ترتيب

note-whole = تُحسب القرارات والمقررات كاملة التي جرى عليها تصويت مسجل
note-all = تُحسب القرارات والمقررات والفقرات والتعديلات والاقتراحات التي جرى عليها تصويت مسجل
note-recorded = ‏{ $counted }.
note-pairs = ‏{ $counted }، حيث اتخذ الاثنان موقفًا: تأييدًا أو معارضة أو امتناعًا.
note-pairs-yes-no = ‏{ $counted }، حيث اتخذ الاثنان موقفًا ولم يمتنع أي منهما.
note-bloc-pairs = بين الكتل: وسيط كل أزواج الأعضاء، واحد من كل كتلة، في الأيام التي انتمى فيها كلاهما؛ وداخل الكتلة، وسيط كل أزواجها.
note-median = الوسيط لـ { $count ->
    [zero] { $count } عضو يشارك
    [one] عضو واحد يشارك
    [two] عضوين يشاركان
    [few] { $count } أعضاء يشاركون
    [many] { $count } عضوًا يشاركون
   *[other] { $count } عضو يشاركون
  } في نصف تصويتات { $member } على الأقل.
note-unranked = بلا ترتيب على أقل من { $few } تصويتًا: { $count } غير هؤلاء.
note-under-half = لا يُحسب من أعضاء الكتلة من يشارك، أثناء عضويته فيها، في أقل من نصف تصويتات { $member }.
cells-percent = الأرقام في الخانات: %
note-members = أعضاء: { $blocs }، في { $day }.
note-members-ever = أعضاء: { $blocs }، في أي وقت خلال { $period }.
note-besides = إضافة إلى: { $members }.
bloc-count = ‏{ $bloc } ({ $count })
note-bases-pairs = تستند الأرقام إلى ما بين { $least } و{ $most } زوجًا من الأعضاء.
note-bases = تستند الأرقام إلى ما بين { $least } و{ $most } تصويتًا.
note-whenever = وتُحسب أيضًا تصويتات الأيام التي لم يكن فيها العضو ضمن كتلته.
note-years = لا تشمل الأزواج السنوات نفسها.
note-years-from = لا تشمل الأزواج السنوات نفسها: فمنذ عام { $year } فقط سُجّلت مواقف لجميع هؤلاء الأعضاء في كل سنة.
note-thin = بلا لون: أقل من { $count } تصويتًا مشتركًا.
note-all-few = كل رقم يستند إلى أقل من { $count } تصويتًا.
note-marks = كلما كبرت العلامة زاد عدد التصويتات.
note-partial = العلامة الفارغة جزء من سنة.
note-faint = العلامة الباهتة تستند إلى أقل من { $count } تصويتًا.
note-band = يمتد الشريط على جميع أعضاء الكتلة.
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
note-topics = تصويتات المدة غير المصنفة تحت أي موضوع: { $count }.
note-edges = المستبعد لأن شهره وحده معروف وفي المدة جزء منه فقط: { $count }.
note-unreadable = التصويتات بالنداء في الملف التي تتعذر قراءتها ولا تُحتسب: { $count }.
note-lopsided = والمستبعد لصغر الطرف الخاسر: { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }.

## Sentences. Each is made only when it is true of the data.

same-way = ‏{ $member } و{ $other }: الموقف نفسه في { $part } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  }، { $period } ({ $percent })
same-way-yes-no = حيث لم يمتنع أي منهما، { $member } و{ $other }: الموقف نفسه في { $part } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  }، { $period } ({ $percent })
same-way-half-credit = ‏{ $said }، أو { $value } إذا حُسب الامتناع نصفًا
same-way-kappa = ‏{ $said }؛ وبعد استبعاد المصادفة كابا { $value }
same-way-kappa-none = ‏{ $said }؛ ولا قيمة بعد استبعاد المصادفة، إذ لم يتخذ أي منهما موقفًا آخر قط
same-way-median = ‏{ $said }؛ والوسيط لـ { $count ->
    [zero] { $count } عضو يشارك
    [one] عضو واحد يشارك
    [two] عضوين يشاركان
    [few] { $count } أعضاء يشاركون
    [many] { $count } عضوًا يشاركون
   *[other] { $count } عضو يشاركون
  } في نصف تصويتات { $member } على الأقل: { $median }.
same-way-median-in = ‏{ $said }؛ والوسيط لـ { $count ->
    [zero] { $count } عضو يشارك
    [one] عضو واحد يشارك
    [two] عضوين يشاركان
    [few] { $count } أعضاء يشاركون
    [many] { $count } عضوًا يشاركون
   *[other] { $count } عضو يشاركون
  } في نصف تصويتات { $member } على الأقل، { $period }: { $median }.
median-alone = الوسيط لـ { $count ->
    [zero] { $count } عضو يشارك
    [one] عضو واحد يشارك
    [two] عضوين يشاركان
    [few] { $count } أعضاء يشاركون
    [many] { $count } عضوًا يشاركون
   *[other] { $count } عضو يشاركون
  } في نصف تصويتات { $member } على الأقل، { $period }: { $median }.
no-ranking = لا ترتيب لأحد: لا عضو يشترك مع { $member } في { $count } تصويتًا، { $period }.
no-ranking-yes-no = لا ترتيب لأحد: لا عضو يشارك في نصف تصويتات { $member } على الأقل وفي { $count } تصويتًا لم يمتنع فيها أحدهما، { $period }.
no-ranking-kappa = لا ترتيب لأحد: بعد استبعاد المصادفة لا قيمة لأي عضو يشارك في { $count } تصويتًا وفي نصف تصويتات { $member } على الأقل، إذ لم يتخذ أي منهما موقفًا آخر قط، { $period }.
no-value-kappa = بعد استبعاد المصادفة لا قيمة لأي عضو يشارك في نصف تصويتات { $member } على الأقل، إذ لم يتخذ أي منهما موقفًا آخر قط، { $period }.
no-value-yes-no = لم يُسجَّل نعم أو لا لأي عضو يشارك في نصف تصويتات { $member } على الأقل حيث سُجّل ذلك لـ { $member }، { $period }.
sentence = ‏{ $said }.
never-both = لا تصويت سُجّل فيه موقفا { $member } و{ $other } معًا، { $period }.
never-both-in-bloc = لا تصويت سُجّل فيه موقفا { $member } و{ $other } معًا أثناء وجود { $member } في مجموعة { $bloc }، { $period }.
never-both-yes-no = لا تصويت سُجّل فيه لكل من { $member } و{ $other } نعم أو لا، { $period }.
bloc-way = وسيط { $bloc } ({ $members }) مع { $member }، { $period }: { $value } ({ $measure }، بوسيط { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  })، من { $low } إلى { $high }
rank-of = الأعضاء المرتَّبون الذين صوّتوا مثل { $member } أكثر من { $other }، { $period }: { $more ->
    [0] لا أحد
   *[other] { $more }
  } من { $ranked }.
extremes = الأكثر تصويتًا مثل { $member } من { $ranked } من الأعضاء المرتَّبين، { $period }: { $most } ({ $high })، والأقل: { $least } ({ $low }).
extremes-half-credit = إذا حُسب الامتناع نصفًا، أعلى رقم مع { $member } من { $ranked } من الأعضاء المرتَّبين، { $period }: { $most } ({ $high })، والأدنى: { $least } ({ $low }).
extremes-yes-no = حيث لم يمتنع أي منهما، الأكثر تصويتًا مثل { $member } من { $ranked } من الأعضاء المرتَّبين، { $period }: { $most } ({ $high })، والأقل: { $least } ({ $low }).
extremes-kappa = بعد استبعاد المصادفة، أعلى كابا مع { $member } من { $ranked } من الأعضاء المرتَّبين، { $period }: { $most } ({ $high })، والأدنى: { $least } ({ $low }).
pair-most = الأكثر تصويتًا بالموقف نفسه من الأزواج المعروضة التي تشترك في { $few } تصويتًا على الأقل، { $period }: { $one } و{ $other } ({ $figure }).
pair-least = الأقل تصويتًا بالموقف نفسه من الأزواج المعروضة التي تشترك في { $few } تصويتًا على الأقل، { $period }: { $one } و{ $other } ({ $figure }).
blocs-pair-most = بين الكتل المعروضة، { $period }، الأكثر تصويتًا بالموقف نفسه: أعضاء { $one } و{ $other } ({ $figure }).
blocs-pair-least = بين الكتل المعروضة، { $period }، الأقل تصويتًا بالموقف نفسه: أعضاء { $one } و{ $other } ({ $figure }).
pairs-most = أعلى رقم، { $value }: { $count } من { $pairs } من الأزواج المعروضة التي تشترك في { $few } تصويتًا على الأقل، { $period }.
pairs-least = أدنى رقم، { $value }: { $count } من { $pairs } من الأزواج المعروضة التي تشترك في { $few } تصويتًا على الأقل، { $period }.
blocs-pairs-most = بين الكتل، { $period }، أعلى رقم، { $value }: { $count } من { $pairs } من أزواج الكتل المعروضة.
blocs-pairs-least = بين الكتل، { $period }، أدنى رقم، { $value }: { $count } من { $pairs } من أزواج الكتل المعروضة.
figure-most = أعلى رقم للأزواج المعروضة التي تشترك في { $few } تصويتًا على الأقل، { $period }: { $one } و{ $other }، { $figure }.
figure-least = أدنى رقم للأزواج المعروضة التي تشترك في { $few } تصويتًا على الأقل، { $period }: { $one } و{ $other }، { $figure }.
blocs-figure-most = بين الكتل المعروضة، { $period }، أعلى رقم: { $one } و{ $other }، { $figure }.
blocs-figure-least = بين الكتل المعروضة، { $period }، أدنى رقم: { $one } و{ $other }، { $figure }.
pair = ‏{ $one } و{ $other }
figure-of = ‏{ $figure } ({ $measure })
end-level = { $member } و{ $count } أخرى
end-towards = جهة { $member }
nearer = على هذا الخط { $member } أقرب إلى { $near } (المسافة { $distance }) منه إلى { $far } ({ $otherDistance })، { $period }.
place-from = عدًّا من أحد الطرفين ({ $end })، موضع { $member }: { $place } من { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }، { $period }.
line-ends = على طرفي هذا الخط، { $period }: { $one }، ثم { $other }.
furthest-apart = الأبعد أحدهما عن الآخر على هذا الخط، { $period }، من أصل { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }: { $one } و{ $other }.
with-chosen = المعروض هم الأعضاء الأكثر والأقل تصويتًا مثل { $member }، { $period }.
with-chosen-figure = المعروض هم أصحاب أعلى الأرقام وأدناها مع { $member }، { $period }.
no-full-year = لا سنة فيها { $count } تصويتًا اتخذ فيها الاثنان موقفًا: المعروض رقم واحد، { $period }.
no-full-year-yes-no = لا سنة فيها { $count } تصويتًا لم يمتنع فيها أحدهما: المعروض رقم واحد، { $period }.

precedents-year = ‏{ $year }: { $count } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  }
said-never = ‏{ $what }: لم يحدث ذلك قط، { $of }.
precedents-share = ‏{ $count } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها موقف { $member }
precedents-share-bloc = ‏{ $count } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها موقف { $member } أثناء الوجود في مجموعة { $bloc }
said-alone-any = لم يصوّت أي { $blocMember } آخر مثل { $member } في { $share }.
said-alone-yes = لم يصوّت بالتأييد أي { $blocMember } سوى { $member } في { $share }.
said-alone-abstain = لم يمتنع عن التصويت أي { $blocMember } سوى { $member } في { $share }.
said-alone-no = لم يصوّت بالمعارضة أي { $blocMember } سوى { $member } في { $share }.
said-with-any = لم يصوّت مثل { $other } أي { $blocMember } سوى { $member } في { $share }.
said-with-yes = لم يصوّت بالتأييد، مثل { $other }، أي { $blocMember } سوى { $member } في { $share }.
said-with-abstain = لم يمتنع عن التصويت، مثل { $other }، أي { $blocMember } سوى { $member } في { $share }.
said-with-no = لم يصوّت بالمعارضة، مثل { $other }، أي { $blocMember } سوى { $member } في { $share }.
said-against-any = تعاكس موقفا { $member } و{ $other } في { $share }.
said-against-yes = كان موقف { $member } التأييد وموقف { $other } المعارضة في { $share }.
said-against-abstain = كان موقف { $member } الامتناع، وعاكسه موقف { $other }، في { $share }.
said-against-no = كان موقف { $member } المعارضة وموقف { $other } التأييد في { $share }.
precedents-base = من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها موقف { $member }
precedents-base-bloc = من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها موقف { $member } أثناء الوجود في مجموعة { $bloc }
precedents-share-both = ‏{ $count } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها الموقفان
precedents-share-both-bloc = ‏{ $count } من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها الموقفان أثناء وجود { $member } في مجموعة { $bloc }
precedents-base-both = من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها موقفا { $member } و{ $other }
precedents-base-both-bloc = من { $base ->
    [zero] { $base } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $base } تصويتات
    [many] { $base } تصويتًا
   *[other] { $base } تصويت
  } سُجّل فيها موقفا { $member } و{ $other } أثناء وجود { $member } في مجموعة { $bloc }
in-period = ‏{ $said }، { $period }
without-open = دون ما لا يمكن الجزم فيه: { $count }
precedents-more = { $count ->
    [zero] و{ $count } أخرى
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
  }
a-roll-call = ‏{ $date } ({ $id })
first-last = الأول، { $period }: { $first }؛ والأخير: { $last }.
run = من { $first } إلى { $last }
run-of-day = كلها في { $date }، من { $first } إلى { $last }
longest-run = أطول تتابع: { $count } على التوالي، { $of }؛ { $run }.
longest-runs = أطول تتابع: { $count } على التوالي، وعدد المرات { $runs }، { $of }؛ أولها { $run }.
precedents-unknown = المستبعد لأن المصدر لا يسمي الجميع أو لأن في السجل نقاطًا غير محسومة، { $period }: { $count ->
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
default-partners = لم يبق ممن تذكرهم الصفحة من يُقارن به: البيانات تختار.
partners-cut = المعروض أول { $count } من { $named } تذكرهم الصفحة: خطوط أكثر لا تُقرأ.
blocs-cut = المستبعد، إذ كان سيظهر أكثر من { $count } عضوًا: { $blocs }.
calls-with-doubts = السجل غير محسوم في { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }.
nothing-counted = لا تصويت بالنداء في هذه المدة وهذا الموضوع.
never-voted = لم يُسجَّل موقف { $member } في أي من { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }، { $period }.
never-member = لم يكن { $member } عضوًا في أي من { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }، { $period }.
bloc-empty = لم يكن في { $bloc } أعضاء، { $period }.
nobody-shared = لا موقف مسجلًا لأحد في ما يكفي من تصويتات { $member } للمقارنة، { $period }.
no-pair-shared = لم يُسجَّل موقف أي اثنين من هؤلاء في التصويت نفسه، { $period }.
no-pair-kappa = بعد استبعاد المصادفة لا قيمة لأي اثنين من هؤلاء، إذ لم يتخذ أي منهما موقفًا آخر قط، { $period }.
no-pair-yes-no = لم يُسجَّل نعم أو لا لأي اثنين من هؤلاء في التصويت نفسه، { $period }.
no-member-shared = لا عضو يشارك في نصفها
no-other-member = لا عضو آخر
without-value = بلا قيمة
bloc-of-one = لم يكن في { $bloc } سوى عضو واحد، { $period }: { $member }. لا اثنين للمقارنة.
alone = لم يكن هناك عضو آخر حيث سُجّل موقف { $members }، { $period }.
others-silent = لم يتخذ أي عضو آخر موقفًا حيث سُجّل موقف { $members }، { $period }.
alone-in-bloc = لم يكن في { $bloc } عضو آخر حيث سُجّل موقف { $members }، { $period }.
silent-in-bloc = لم يتخذ أي عضو آخر في { $bloc } موقفًا حيث سُجّل موقف { $members }، { $period }.
none-told = لا يمكن الجزم بشيء، { $period }، في { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتين
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }، لأن المصدر لا يسمي الجميع أو لأن في السجل نقاطًا غير محسومة.
never-in-bloc = لم يُسجَّل موقف { $member } أثناء الوجود في مجموعة { $bloc }، { $period }.

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
  }. لا معنى إلا للمسافات فيها؛ وطرفاها على اسم { $left } و{ $right }.
note-latest = الخط لأحدث التصويتات ({ $count } من { $all }): لا معنى للترتيب إلا في مدة قصيرة.
note-bloc-day = يمتد الشريط على أعضاء الكتلة في { $day }؛ والعلامة وسيطهم.

## Years and tables

all-median = جميع الأعضاء، الوسيط
bloc-median = ‏{ $bloc }، الوسيط
part-year-short = ‏{ $year }، جزء
part-year = ‏{ $year } (جزء من السنة)
bloc-on-day = ‏{ $bloc }، { $day }
name-today = ‏{ $name } (اليوم { $today })
name-in-brackets = ‏{ $name } ({ $more })
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
column-figure = القيمة ({ $measure })
column-base = الأساس
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
evidence-left-out = المستبعد لأن أحدهما لم يتخذ موقفًا: { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }.
evidence-left-out-yes-no = المستبعد لأن أحدهما امتنع أو لم يتخذ موقفًا: { $count ->
    [zero] { $count } تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }.
interval = فترة 95 %، بسحب مجموعات من التصويتات المتشابهة: من { $low } إلى { $high }

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
ui-topic = الموضوع
ui-from = من
ui-to = إلى
ui-everybody = جميع الأعضاء
ui-by-bloc = حسب الكتلة
ui-same-topics = مواضيع كل سنة فقط
ui-parts = مع الفقرات والتعديلات والاقتراحات
ui-contested = الطرف الخاسر على الأقل
ui-contested-0 = أي نسبة
ui-contested-10 = ‏10 %
ui-contested-25 = ‏25 %
ui-interval = فترة 95 % للرقم المفتوح
ui-position = الموقف
ui-position-any = أي موقف
ui-position-yes = مؤيد
ui-position-abstain = ممتنع
ui-position-no = معارض
ui-against = في الاتجاه المعاكس
ui-copy = نسخ الرقم
ui-evidence-close = إغلاق
ui-figures-csv = تنزيل بصيغة CSV
ui-first-rows = المذكور أول { $count }.
ui-entries = في الصورة: { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
  }
ui-differ = حيث اختلفا فقط
ui-compare-proof = القائمة
ui-roll-calls = { $count ->
    [zero] لا تصويت
    [one] تصويت واحد
    [two] تصويتان
    [few] { $count } تصويتات
    [many] { $count } تصويتًا
   *[other] { $count } تصويت
  }
ui-pairs = { $count ->
    [zero] لا أزواج
    [one] زوج واحد
    [two] زوجان
    [few] { $count } أزواج
    [many] { $count } زوجًا
   *[other] { $count } زوج
  }
ui-compare-copy-link = انسخ الرابط
ui-compare-copy-picture = انسخ الصورة
ui-compare-copy-png = تنزيل بصيغة PNG
ui-compare-copy-svg = تنزيل بصيغة SVG
ui-compare-copy-embed = انسخ شيفرة التضمين
ui-compare-copy-failed = لم يسمح المتصفح بذلك.
ui-compare-copy-done = نُسخ

## The keys

ui-compare-help = المفاتيح
compare-key-arrows = من عنصر إلى التالي
compare-key-groups = إلى ما فوقه أو تحته؛ وحيث توجد كتل، من كتلة إلى أخرى
compare-key-ends = الأول والأخير
compare-key-type = البحث عن اسم بكتابة أوله
compare-key-enter = ما وراء العنصر
compare-key-escape = إغلاق
compare-key-arrows-name = ‏→ ←
compare-key-groups-name = ‏↑ ↓
compare-key-ends-name = ‏Home، End
compare-key-type-name = أ–ي
compare-key-enter-name = ‏Enter، مسافة
compare-key-escape-name = ‏Esc
