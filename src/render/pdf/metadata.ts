import type PDFDocument from 'pdfkit';

/** Says that the file conforms to PDF/UA-1 (ISO 14289-1, 5). */
const PDFUA_IDENTIFICATION = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>`;

/** PDF/A-2 wants every XMP property declared that it does not define itself (ISO 19005-2, 6.6.2.3). */
const PDFA_EXTENSION_SCHEMA = `
  <rdf:Description rdf:about=""
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas>
      <rdf:Bag>
        <rdf:li rdf:parseType="Resource">
          <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
          <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
          <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
          <pdfaSchema:property>
            <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
              </rdf:li>
            </rdf:Seq>
          </pdfaSchema:property>
        </rdf:li>
      </rdf:Bag>
    </pdfaExtension:schemas>
  </rdf:Description>`;

/** Adds what makes a PDF/A-2a file a PDF/UA-1 file too. PDFKit can claim only one of the two. */
export function addConformance(pdf: PDFDocument): void {
  pdf.appendXML(PDFUA_IDENTIFICATION);
  pdf.appendXML(PDFA_EXTENSION_SCHEMA);
  escapeMetadata(pdf);
}

/** PDFKit puts the info dictionary into the XMP as it is: one `&` would make the whole XMP unreadable. */
function escapeMetadata(pdf: PDFDocument): void {
  const addInfo = pdf._addInfo;
  pdf._addInfo = function addEscapedInfo() {
    const { info } = this;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    addInfo.call(this);
    this.info = info;
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
