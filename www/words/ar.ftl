# Words that readers see, in Arabic.
#
# Positions are verbal nouns ("معارضة صربيا"), and verbs stand before their subject, since the
# grammatical gender of a member's name is not known. Names of a bloc's members are masculine:
# "عضو في الناتو", "بلد بلقاني".
#
# What is put into a message is isolated, so a message that has no Arabic letter outside its
# variables begins with U+200F; else it would run from left to right inside another one. For the
# same reason nothing is quoted in braces, which one of the two readers of catalogs isolates too.
# A variable never follows a letter that would join it, such as "ل"; "و" joins nothing.

## Positions

label-yes = تأييد
label-abstain = امتناع
label-no = معارضة
label-not-voting = بلا تصويت
label-not-named = بلا ذكر في المصدر

clause-yes = تأييد { $who }
clause-abstain = امتناع { $who }
clause-no = معارضة { $who }
clause-not-voting = عدم تصويت { $who }
clause-not-named = عدم ذكر { $who } في المصدر

apart-yes = تأييد { $who }
apart-abstain = امتناع { $who }
apart-no = معارضة { $who }
apart-not-voting = عدم تصويت { $who }
apart-not-named = عدم ذكر { $who } في المصدر
apart-not-member = عدم عضوية { $who }

## Sentences. Each is made only when it is true of the data.

outcome = { $yes ->
    [zero] لا أصوات مؤيدة
    [one] صوت مؤيد واحد
    [two] صوتان مؤيدان
    [few] { $yes } أصوات مؤيدة
    [many] { $yes } صوتًا مؤيدًا
   *[other] { $yes } صوت مؤيد
  } و{ $no ->
    [zero] لا أصوات معارضة
    [one] صوت معارض واحد
    [two] صوتان معارضان
    [few] { $no } أصوات معارضة
    [many] { $no } صوتًا معارضًا
   *[other] { $no } صوت معارض
  } و{ $abstain ->
    [zero] لا امتناع
    [one] امتناع واحد
    [two] امتناعان
    [few] { $abstain } حالات امتناع
    [many] { $abstain } حالة امتناع
   *[other] { $abstain } حالة امتناع
  } عن التصويت
outcome-not-voting = لم يصوّت { $count ->
    [zero] أي عضو
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  } من أصل { $members }
# Where the source does not name everybody, none is no count.
outcome-partial = { $yes ->
    [0] {""}
   *[other] تأييد ({ $yes })؛{" "}
  }{ $no ->
    [0] {""}
   *[other] معارضة ({ $no })؛{" "}
  }{ $abstain ->
    [0] {""}
   *[other] امتناع ({ $abstain })؛{" "}
  }لا يذكر المصدر { $count ->
    [zero] أي عضو
    [one] عضوًا واحدًا
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  } من أصل { $members }

bloc-sentence = ‏{ $bloc } ({ $members ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
  }): { $clauses }.

lone-yes = لم يصوّت بالتأييد أي { $blocMember } سوى { $member } ({ $others }).
lone-abstain = لم يمتنع عن التصويت أي { $blocMember } سوى { $member } ({ $others }).
lone-no = لم يصوّت بالمعارضة أي { $blocMember } سوى { $member } ({ $others }).

none-apart-yes = لم يخرج أي { $blocMember } عن الصف: صوّت الجميع بالتأييد ({ $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }).
none-apart-abstain = لم يخرج أي { $blocMember } عن الصف: امتنع الجميع عن التصويت ({ $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }).
none-apart-no = لم يخرج أي { $blocMember } عن الصف: صوّت الجميع بالمعارضة ({ $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }).
none-apart-of-those-voting = لم يخرج عن الصف أي { $blocMember } سُجّل له موقف: { $clauses }.

# Every member of the bloc on the day, and who outside it stood with them: nobody, or a few.
outside-yes = صوّت بالتأييد كل { $blocMember } (العدد: { $count })، ولم يفعل ذلك من خارج الكتلة { $outside ->
    [0] أحد
   *[other] سوى { $who }
  }.
outside-abstain = امتنع عن التصويت كل { $blocMember } (العدد: { $count })، ولم يفعل ذلك من خارج الكتلة { $outside ->
    [0] أحد
   *[other] سوى { $who }
  }.
outside-no = صوّت بالمعارضة كل { $blocMember } (العدد: { $count })، ولم يفعل ذلك من خارج الكتلة { $outside ->
    [0] أحد
   *[other] سوى { $who }
  }.

split = انقسام في { $bloc } ({ $members ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
  }): { $clauses }.
tied = لا موقف مشتركا في { $bloc } ({ $members ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
  }): { $clauses }.
largest-opposed = { $opposed ->
    [1] الكتلة الوحيدة
   *[other] أكبر كتلة
  } من الكتل المعروضة كانت المعارضة موقفها الأكثر شيوعا: { $bloc } ({ $count } من أصل { $members ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوين
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
  }).

# The words of Article 18 of the Charter: "الأعضاء الحاضرين المشتركين في التصويت".
majority = صوّت بالتأييد { $yes } من أصل { $base } من الأعضاء { $rule ->
    [members] كافة؛ وكانت تلزم أغلبيتهم
    [absolute] كافة؛ وكانت تلزم الأغلبية المطلقة
    [voting] الحاضرين المشتركين في التصويت؛ وكانت تلزم أغلبيتهم
    [two-thirds-voting] الحاضرين المشتركين في التصويت؛ وكانت تلزم أغلبية ثلثيهم
    [two-thirds] الحاضرين المشتركين في التصويت؛ وكانت تلزم أغلبية الثلثين
   *[simple] الحاضرين المشتركين في التصويت؛ وكانت تلزم الأغلبية البسيطة
  }.

unanimous-yes = لم يخرج أحد عن الصف: صوّت بالتأييد جميع من سُجّل لهم موقف ({ $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }).
unanimous-abstain = لم يخرج أحد عن الصف: امتنع عن التصويت جميع من سُجّل لهم موقف ({ $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }).
unanimous-no = لم يخرج أحد عن الصف: صوّت بالمعارضة جميع من سُجّل لهم موقف ({ $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }).

focus-yes = صوت { $member }: تأييد.
focus-abstain = صوت { $member }: امتناع.
focus-no = صوت { $member }: معارضة.
focus-not-voting = ‏{ $member }: بلا تصويت.
focus-not-named = ‏{ $member }: بلا ذكر في المصدر.
focus-not-member = ‏{ $member }: بلا عضوية في ذلك اليوم.

tally-differs = يذكر المصدر تأييد { $statedYes } ومعارضة { $statedNo } وامتناع { $statedAbstain }، لكن مجموع قائمته { $yes } و{ $no } و{ $abstain } على التوالي.
open-doubts = في هذا السجل { $count ->
    [zero] لا نقاط غير محسومة
    [one] نقطة واحدة غير محسومة
    [two] نقطتان غير محسومتين
    [few] { $count } نقاط غير محسومة
    [many] { $count } نقطة غير محسومة
   *[other] { $count } نقطة غير محسومة
  }.
no-votes = { $members ->
    [0] لم يكن أحد عضوًا في ذلك اليوم.
   *[other] لم يصوّت أحد: لا موقف مسجلا لأي عضو من أصل { $members }.
  }

## Names and lines around the picture

bloc-member = عضو في { $bloc }
bloc-members = ‏{ $bloc }: { $members ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
  }
bloc-list = ‏{ $bloc } ({ $count }): { $members }
member-position = ‏{ $member }: { $position }
group = ‏{ $position } ({ $count })
part = ‏{ $bloc }، { $position }: { $count } من أصل { $members ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوين
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
  }
members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
  }

outcome-adopted = اعتُمد
outcome-rejected = رُفض
kind-paragraph = تصويت على فقرة
kind-amendment = تعديل
kind-motion = اقتراح

shares-note = تبيّن الأشرطة نسبا من أعضاء كل كتلة { $day ->
    [0] خلال
   *[other] في
  } { $date }.
source = المصدر: { $source }
table-caption = كيف صوّت الأعضاء: { $title }
table-member = العضو
table-position = الموقف
table-blocs = الكتل

## Grammar

date = { $month ->
    [1] { $day ->
        [0] يناير { $year }
       *[other] { $day } يناير { $year }
      }
    [2] { $day ->
        [0] فبراير { $year }
       *[other] { $day } فبراير { $year }
      }
    [3] { $day ->
        [0] مارس { $year }
       *[other] { $day } مارس { $year }
      }
    [4] { $day ->
        [0] أبريل { $year }
       *[other] { $day } أبريل { $year }
      }
    [5] { $day ->
        [0] مايو { $year }
       *[other] { $day } مايو { $year }
      }
    [6] { $day ->
        [0] يونيو { $year }
       *[other] { $day } يونيو { $year }
      }
    [7] { $day ->
        [0] يوليو { $year }
       *[other] { $day } يوليو { $year }
      }
    [8] { $day ->
        [0] أغسطس { $year }
       *[other] { $day } أغسطس { $year }
      }
    [9] { $day ->
        [0] سبتمبر { $year }
       *[other] { $day } سبتمبر { $year }
      }
    [10] { $day ->
        [0] أكتوبر { $year }
       *[other] { $day } أكتوبر { $year }
      }
    [11] { $day ->
        [0] نوفمبر { $year }
       *[other] { $day } نوفمبر { $year }
      }
   *[12] { $day ->
        [0] ديسمبر { $year }
       *[other] { $day } ديسمبر { $year }
      }
  }
# Between two names, each of which it leaves isolated: the first's U+2069 stands before the comma,
# the second's U+2068 after it. The mark U+200F gives a line of nothing but names its direction.
# Names that have an article have it as a part of them.
article-names = {""}
list-comma = ⁩،‏ ⁨
# Between lists.
list-semicolon = ⁩؛‏ ⁨
isolated = ‏{ $text }
list-last = { $first } و{ $last }
clauses = { $first }؛ { $rest }

## The element

ui-table = كيف صوّت كل عضو
ui-keys = سهما اليمين واليسار للانتقال من عضو إلى آخر، وسهما الأعلى والأسفل للانتقال من مجموعة إلى أخرى. للعثور على اسم تُكتب بدايته. المفتاح Enter للاختيار، والمفتاح Escape للإغلاق.
ui-failed = تعذّر عرض هذا التغيير؛ المعروض آخر صورة سليمة.
ui-nothing = تعذّر تحميل الرسم البياني.
ui-retry = إعادة المحاولة
ui-view = طريقة العرض
ui-view-breakdown = حسب الكتل
ui-view-hemicycle = نصف دائرة
ui-view-members = الأعضاء
ui-view-tiles = خريطة مربعات
ui-view-table = جدول
ui-find = البحث عن عضو
ui-options = خيارات
