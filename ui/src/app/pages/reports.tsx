export { ReportsPage as Reports } from '@/features/dashboards/components/reports-page';
