// The themes of the catalogue by their number; they stand here again because pages do not carry the catalogue.
import { defineWords } from '@bunkai/ui/words';

export const themeWords = defineWords(
  'theme',
  {
    'theme-5': 'Policies',
    'theme-6': 'Organisation and shared responsibility',
    'theme-7': 'People',
    'theme-8': 'Assets and data',
    'theme-9': 'Access control',
    'theme-10': 'Cryptography',
    'theme-11': 'Physical security',
    'theme-12': 'Operations',
    'theme-13': 'Networks',
    'theme-14': 'Acquisition and development',
    'theme-15': 'Suppliers',
    'theme-16': 'Incidents',
    'theme-18': 'Compliance',
  },
  {
    'theme-5': '方針',
    'theme-6': '組織と責任分担',
    'theme-7': '人的資源',
    'theme-8': '資産とデータ',
    'theme-9': 'アクセス制御',
    'theme-10': '暗号',
    'theme-11': '物理的セキュリティ',
    'theme-12': '運用',
    'theme-13': 'ネットワーク',
    'theme-14': '取得と開発',
    'theme-15': '供給者',
    'theme-16': 'インシデント',
    'theme-18': '順守',
  },
);
