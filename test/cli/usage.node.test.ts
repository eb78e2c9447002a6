import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { quantriet, templateFile, tempFolder } from './support.js';

const COMMANDS = ['template', 'check', 'publish', 'serve', 'account', 'import', 'audit', 'backup', 'restore'];

describe('the command line', () => {
  it('explains itself, in Vietnamese first', async () => {
    const { code, out, err } = await quantriet('--help');
    assert.deepEqual([code, err], [0, []]);
    assert.match(out[0]!, /^quantriet: kiểm tra và công bố kế hoạch soạn trong workbook\./);
    for (const command of COMMANDS) assert.ok(out[0]!.includes(`quantriet ${command} `));
    assert.match((await quantriet('--lang', 'en', '--help')).out[0]!, /^quantriet: checks and publishes a plan/);
  });

  for (const command of COMMANDS) {
    it(`explains ${command}`, async () => {
      const { code, out } = await quantriet(command, '--help');
      assert.equal(code, 0);
      assert.ok(out[0]!.startsWith(`Cách gọi: quantriet ${command} `));
      assert.doesNotMatch(out[0]!, /\{\w+\}/);
      assert.match((await quantriet(command, '--help', '--lang=en')).out[0]!, /^Usage: quantriet /);
    });
  }

  it('names the plans and structures that it brings', async () => {
    const [help] = (await quantriet('template', '--help')).out;
    assert.match(help!, /ha-tinh-2023, hong-linh-2023, ha-tinh-2025/);
  });

  const misuse: Array<[string[], RegExp]> = [
    [[], /^quantriet: kiểm tra và công bố/],
    [['xuat-ban'], /^Không có lệnh “xuat-ban”\. Các lệnh: template, check, publish, serve, account, import, audit, backup, restore\. Xem: quantriet --help$/],
    [['toString'], /^Không có lệnh “toString”/],
    [['check', '--force', 'a.xlsx'], /^Lệnh check không có tùy chọn “--force”\. Xem: quantriet check --help$/],
    [['check'], /^Gọi chưa đúng\. Cách gọi: quantriet check PLAN\.xlsx/],
    [['template'], /^Gọi chưa đúng\. Cách gọi: quantriet template FILE\.xlsx/],
    [['template', 'mau.xls'], /^Gọi chưa đúng/],
    [['template', 'a.xlsx', '--plan', 'x', '--structure', 'y'], /^Gọi chưa đúng/],
    [['template', 'a.xlsx', '--plan'], /^Tùy chọn “--plan” dùng chưa đúng/],
    [['publish', 'a.xlsx'], /^Gọi chưa đúng\. Cách gọi: quantriet publish PLAN\.xlsx/],
    [['publish', 'a.xlsx', 'ra', '--as-of', 'hôm qua'], /^Không đọc được mốc “hôm qua”\. Viết như 2023-08-25 hoặc 25\/8\/2023\.$/],
    [['publish', 'a.xlsx', 'ra', '--as-of', '2023-02-30'], /^Không đọc được mốc “2023-02-30”/],
    [['publish', '--from', 'data'], /^Gọi chưa đúng\. Cách gọi: quantriet publish/],
    [['serve'], /^Gọi chưa đúng\. Cách gọi: quantriet serve DATA/],
    [['serve', 'data', '--port', 'http'], /^Cổng “http” không đúng\. Ghi một số từ 0 đến 65535\.$/],
    [['serve', 'data', '--issuer', 'https://x'], /^Cần đủ --issuer, --audience và --jwks\.$/],
    [['account', 'remove', 'data'], /^Gọi chưa đúng\. Cách gọi: quantriet account add/],
    [['account', 'add', 'data', '--can', 'report', '--persona', 'x'], /^Gọi chưa đúng/],
    [['account', 'add', 'data', '--body', 'btv', '--can', 'report,delete', '--persona', 'x'], /^Không có quyền “delete”\. Chọn trong: report, receive, supervise, inspect, edit\.$/],
    [['account', 'add', 'data', '--body', 'btv', '--can', 'report'], /^Cần --persona TÊN, hoặc cả --issuer và --subject\. Tài khoản không có mật khẩu\.$/],
    [['account', 'add', 'data', '--body', 'btv', '--can', 'report', '--password', 'x'], /^Lệnh account không có tùy chọn “--password”/],
    [['import', 'a.xlsx'], /^Gọi chưa đúng\. Cách gọi: quantriet import/],
    [['audit', 'data'], /^Gọi chưa đúng\. Cách gọi: quantriet audit verify/],
    [['backup', 'data'], /^Gọi chưa đúng/],
    [['restore', 'a.tgz'], /^Gọi chưa đúng/],
    [['check', 'a.xlsx', '--lang', 'fr'], /^Không có ngôn ngữ “fr”\. Dùng vi hoặc en\.$/],
  ];
  for (const [args, says] of misuse) {
    it(`says what is wrong with: quantriet ${args.join(' ')}`, async () => {
      const { code, out, err } = await quantriet(...args);
      assert.deepEqual([code, out, err.length], [2, [], 1]);
      assert.match(err[0]!, says);
    });
  }

  it('runs as a program, its result apart from its progress', async () => {
    const command = fileURLToPath(new URL('../../packages/cli/quantriet.mjs', import.meta.url));
    const quantrietProgram = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', cwd: tempFolder() });
    const checked = quantrietProgram('check', await templateFile());
    assert.equal(checked.status, 0);
    assert.match(checked.stdout, /^Không có lỗi: 3 nhiệm vụ, 8 cơ quan, 2 dòng tình hình\.\n$/);
    assert.match(checked.stderr, /^Đang đọc .*mau\.xlsx…\n$/);
    assert.equal(quantrietProgram('check', join(tempFolder(), 'khong-co.xlsx')).status, 1);
    assert.equal(quantrietProgram('gì đó').status, 2);
  });
});
