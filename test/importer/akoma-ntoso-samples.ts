/** Akoma Ntoso as others write it. Every document here is invented: văn bản minh họa. */

const FINAL = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

const meta = (date: string, more = ''): string => `<meta>
  <identification source="#ai"><FRBRWork><FRBRthis value="/akn/vn/act/x/!main"/><FRBRuri value="/akn/vn/act/x"/><FRBRdate date="${date}" name="Generation"/><FRBRauthor href="#qh"/><FRBRcountry value="vn"/>${more}</FRBRWork></identification>
  <references source="#ai"><TLCOrganization eId="qh" href="/ontology/qh" showAs="Quốc hội minh họa"/></references>
</meta>`;

const file = (body: string, namespace = FINAL, prefix = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- Văn bản minh họa -->
<${prefix}akomaNtoso xmlns${prefix && `:${prefix.slice(0, -1)}`}="${namespace}">
${body}
</${prefix}akomaNtoso>`;

/** Text in prose, with what a law quotes from another, a list, a table and a note. */
export const act = file(`<act name="act" contains="originalVersion">${meta('2024-06-28', '<FRBRnumber value="36"/>')}
<preface><p class="title"><docType>Luật</docType> <docNumber>Số: 36/2024/QH15</docNumber></p><p><docTitle>Trật tự   minh
  họa</docTitle></p><p>(Bản in thử)</p></preface>
<preamble><recitals><recital eId="rec_1"><p>Căn cứ Hiến pháp minh họa;</p></recital></recitals></preamble>
<body>
  <chapter eId="chp_I"><num>Chương I</num><heading>QUY ĐỊNH <i>CHUNG</i></heading>
    <article eId="art_1"><num>Điều 1.</num><heading>Phạm vi</heading><content><p eId="art_1__p_1">Luật này nói về việc minh họa<authorialNote marker="1"><p>Chú thích minh họa.</p></authorialNote>.</p><p>Đoạn hai<br/>xuống dòng.</p></content></article>
    <article eId="art_2"><num>Điều 2.</num><heading>Giải thích</heading>
      <paragraph eId="art_2__para_1"><num>1.</num><content><p>Xe minh họa là xe <b>vẽ</b> trên giấy.</p></content></paragraph>
      <paragraph eId="art_2__para_2"><num>2.</num><intro><p>Gồm:</p></intro><point eId="trung"><num>a)</num><content><p>Xe hai bánh;</p></content></point><point eId="trung"><num>b)</num><content><p>Xe ba bánh.</p></content></point><wrapUp><p>Xe khác không tính.</p></wrapUp></paragraph>
    </article>
  </chapter>
  <article><num>Điều 3.</num><content>
    <p>Sửa đổi như sau: <mod><quotedStructure startQuote="“" endQuote="”"><article eId="q"><num>Điều 9.</num><content><p>Nội dung mới.</p></content></article></quotedStructure></mod>.</p>
    <blockList><listIntroduction>Gồm các việc:</listIntroduction><item><num>a)</num><p>Việc một;</p></item><item><num>b)</num><p>Việc hai.</p></item></blockList>
    <table><tr><th colspan="2"><p>Loại</p></th></tr><tr><td><p>Một</p><p>dòng hai</p></td><td>Hai</td></tr></table>
  </content></article>
</body>
<conclusions><p>Luật này được thông qua ngày 28 tháng 6 năm 2024.</p><p><signature><role refersTo="#ct">CHỦ TỊCH</role> <person refersTo="#a">Nguyễn Văn Minh Họa</person></signature></p></conclusions>
<attachments><attachment><heading>Phụ lục danh mục</heading><doc name="annex">${meta('2024-06-28')}<mainBody><paragraph><num>1.</num><content><p>Mục phụ lục.</p></content></paragraph></mainBody></doc></attachment></attachments>
</act>`, `${FINAL}/WD17`);

export const bill = file(`<a:bill><a:preface><a:longTitle><a:p>Dự thảo luật về <a:docTitle>việc minh họa</a:docTitle></a:p></a:longTitle></a:preface>
<a:body><a:section id="sec_1"><a:num>1</a:num><a:heading>Tên gọi</a:heading><a:subheading>Dòng dưới</a:subheading><a:subsection><a:num>(1)</a:num><a:content><a:p>Tên là minh họa.</a:p></a:content></a:subsection></a:section>
<a:hcontainer name="schedule"><a:content><a:p>Biểu kèm theo.</a:p></a:content></a:hcontainer></a:body></a:bill>`, `${FINAL}/CSD13`, 'a:');

export const doc = file(`<doc name="plan">${meta('2023-07-05')}<preface><p><docAuthority>BAN MINH HỌA</docAuthority></p><p><docNumber>12-KH/TU</docNumber></p><p><docTitle>Kế hoạch minh họa</docTitle></p></preface>
<mainBody><p>Thực hiện việc minh họa.</p><p eId="p2">Các đơn vị đọc kỹ.</p><ul><li>Đọc;</li><li><p>Nghe.</p></li></ul><tblock><heading>Bảng việc</heading><table><tr><td>A</td></tr></table></tblock><block name="x">Khối chữ.</block><toc><tocItem level="1" href="#p2">Mục lục</tocItem></toc><foreign><m:math xmlns:m="urn:m"><m:mi>công thức</m:mi></m:math></foreign></mainBody></doc>`);

export const debate = file(`<debate>${meta('2024-05-20')}<preface><p>Kỳ họp minh họa</p></preface><debateBody><debateSection eId="dbsect_1"><heading>Thảo luận ở hội trường</heading>
<speech by="#a" eId="speech_1"><from>Đại biểu Trần Minh Họa:</from><p>Kính thưa hội nghị.</p><p>Tôi xin hỏi.</p></speech><scene>(Vỗ tay)</scene><question by="#b"><from>Chủ tọa:</from><p>Hỏi gì?</p></question><narrative>Hội nghị nghỉ.</narrative></debateSection></debateBody></debate>`);

export const judgment = file(`<judgment>${meta('2024-01-10')}<header><p><courtType>TÒA ÁN MINH HỌA</courtType></p><p>Bản án số <docketNumber>01/2024/MH</docketNumber></p><p><party refersTo="#x">Bên nguyên</party> kiện <party refersTo="#y">bên bị</party></p></header>
<judgmentBody><introduction><p>Vụ án được xét công khai.</p></introduction><background><paragraph eId="para_1"><num>[1]</num><content><p>Hai bên tranh chấp.</p></content></paragraph></background><decision><heading>QUYẾT ĐỊNH</heading><p>Bác yêu cầu.</p></decision></judgmentBody><conclusions><p>Án tuyên ngày <date date="2024-01-10">10/01/2024</date>.</p></conclusions></judgment>`);

export const collection = file(`<documentCollection name="tap">${meta('2024-01-10')}<collectionBody><component eId="comp_1"><heading>Văn bản một</heading><doc name="x"><mainBody><article><num>Điều 1.</num><content><p>Điều của văn bản một.</p></content></article></mainBody></doc></component><component><doc name="x"><mainBody><article><num>Điều 1.</num><content><p>Điều của văn bản hai.</p></content></article></mainBody></doc></component></collectionBody></documentCollection>`);

/** Its documents stand after it and are named in their order; one of them is elsewhere. */
export const apart = file(`<documentCollection name="ho-so">${meta('2024-01-10')}<preface><p>Hồ sơ minh họa</p></preface><collectionBody>
<component eId="comp_1"><documentRef href="/akn/vn/act/x/!cv" showAs="Công văn kèm theo"/></component>
<component eId="comp_2"><documentRef href="#comp_to-trinh" showAs="Tờ trình"/></component>
<component eId="comp_3"><documentRef href="/akn/vn/act/khac" showAs="Văn bản ở nơi khác"/></component></collectionBody></documentCollection>
<components><component eId="comp_to-trinh"><doc name="x"><mainBody><p eId="p1">Lời tờ trình.</p></mainBody></doc></component>
<component eId="comp_1"><doc name="x">${meta('2024-01-10')}<preface><p>CÔNG VĂN</p></preface><mainBody><article><num>Điều 1.</num><heading>Lời</heading><content><p>Lời công văn.</p></content></article></mainBody></doc></component>
<component eId="comp_4"><doc name="x"><mainBody><p>Không ai nhắc tới.</p></mainBody></doc></component></components>`);

export const others = ['statement', 'debateReport'].map((name) => file(`<${name}>${meta('2024-01-10')}<mainBody><p>Lời của ${name}.</p></mainBody></${name}>`)).concat(
  file(`<amendment>${meta('2024-01-10')}<amendmentBody><amendmentHeading><p>Sửa đổi số một</p></amendmentHeading><amendmentContent><p>Thay chữ cũ bằng chữ mới.</p></amendmentContent></amendmentBody></amendment>`),
  file(`<portion>${meta('2024-01-10')}<portionBody><article eId="a5"><num>Điều 5.</num><content><p>Một phần thôi.</p></content></article></portionBody></portion>`),
);

export const samples: Record<string, string> = { act, bill, doc, debate, judgment, collection, apart, ...Object.fromEntries(others.map((each, i) => [`other ${i + 1}`, each])) };
