// The themes of the catalogue by their number; they stand here again because pages do not carry the catalogue.
import { defineWords } from '@bunkai/ui/words';

export const themeWords = defineWords(
  'theme',
  {
    '5': 'Policies',
    '6': 'Organisation and shared responsibility',
    '7': 'People',
    '8': 'Assets and data',
    '9': 'Access control',
    '10': 'Cryptography',
    '11': 'Physical security',
    '12': 'Operations',
    '13': 'Networks',
    '14': 'Acquisition and development',
    '15': 'Suppliers',
    '16': 'Incidents',
    '18': 'Compliance',
  },
  {
    '5': '方針',
    '6': '組織と責任分担',
    '7': '人的資源',
    '8': '資産とデータ',
    '9': 'アクセス制御',
    '10': '暗号',
    '11': '物理的セキュリティ',
    '12': '運用',
    '13': 'ネットワーク',
    '14': '取得と開発',
    '15': '供給者',
    '16': 'インシデント',
    '18': '順守',
  },
);
