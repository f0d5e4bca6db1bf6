/** A document of the evidence table as a report cites it. Pure. */
import type { Lang } from '../messages/index.ts';
import type { ResultDocument } from '../result.ts';

type Document = Pick<ResultDocument, 'kind' | 'number' | 'date' | 'issuer' | 'summary' | 'file'>;

/** "Kế hoạch số 254/KH-UBND ngày 17/01/2021 của UBND huyện về việc thực hiện ..."; what is blank is left out. */
export function documentText({ kind, number, date, issuer, summary, file }: Document, lang: Lang): string {
  const vi = lang === 'vi';
  const parts = [
    kind,
    number === '' ? '' : `${vi ? 'số' : 'No.'} ${number}`,
    date === '' ? '' : vi ? dated(date) : `of ${date}`,
    issuer === '' ? '' : `${vi ? 'của' : 'by'} ${issuer}`,
  ].filter((part) => part !== '');
  const head = parts.join(' ');
  if (summary === '') return head === '' ? file : head;
  if (head === '') return summary;
  return vi ? `${head}${about(summary)}` : `${head}: ${summary}`;
}

const dated = (date: string) => (/^(?:ngày|tháng|năm)\s/i.test(date) ? date : `ngày ${date}`);

/** Words that begin a summary and are written small after "về việc". Others may be names, and are left as they are. */
const PLAIN = new RegExp(
  `^(?:${[
    'Thực hiện|Triển khai|Ban hành|Tổ chức|Tăng cường|Phân công|Nâng cao|Đẩy mạnh|Đánh giá|Kiểm tra|Phát triển',
    'Phòng chống|Phòng, chống|Sơ kết|Tổng kết|Ứng dụng|Hỗ trợ|Quy định|Phê duyệt|Công nhận|Thành lập|Khen thưởng',
    'Hướng dẫn|Xây dựng|Phối hợp|Thống kê|Rà soát|Tiếp tục|Kiện toàn|Công bố|Báo cáo',
  ].join('|')})(?=[\\s,;.]|$)`,
);

/** A summary after its document: " về việc thực hiện ..."; one that is no such phrase stands after a colon. */
function about(summary: string): string {
  const bare = summary.replace(/^(?:v\/v|về việc|về)\s+/i, '');
  if (PLAIN.test(bare)) return ` về việc ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
  return bare === summary ? `: ${summary}` : ` về ${bare}`;
}
