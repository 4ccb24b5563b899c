# كلمات ما ينشر: الشيفرات والصفحات والملفات؛ بالعربية.

publish-who = من صوّت وكيف
publish-figures = كل الأرقام
publish-record = السجل
publish-source = المصدر
publish-larger = أظهر الرسم كله
