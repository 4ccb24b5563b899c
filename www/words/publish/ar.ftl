# كلمات ما ينشر: الشيفرات والصفحات والملفات؛ بالعربية.

publish-who = من صوّت وكيف
publish-figures = كل الأرقام
publish-record = السجل
publish-source = المصدر
publish-open = افتح الرسم التفاعلي
publish-larger = أظهر الرسم كله
ui-copy-link = انسخ الرابط
ui-copy-picture = انسخ الصورة
ui-copy-embed = انسخ شيفرة التضمين
ui-copied = تم النسخ
ui-copy-failed = لم يسمح المتصفح بذلك.
