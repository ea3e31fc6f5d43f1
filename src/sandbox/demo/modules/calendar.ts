import { date, picklist, relation, time, type ModuleSource } from '../fields.js';
import { ACTIVITY_FIELDS, RECORD_FIELDS } from '../shared-fields.js';

export const calendar: ModuleSource = {
  name: 'Calendar',
  label: 'Calendar',
  singular: 'Task',
  isEntity: true,
  allowDuplicates: false,
  idPrefix: '9',
  labelFields: ['subject'],
  fields: [
    ...RECORD_FIELDS,
    ...ACTIVITY_FIELDS,
    picklist('activitytype', 'Activity Type', ['Call', 'Meeting', 'Mobile Call'], {
      nullable: false,
    }),
    date('due_date', 'Due Date', { mandatory: true }),
    time('duration_hours', 'Duration'),
    picklist('eventstatus', 'Status', ['Planned', 'Held', 'Not Held']),
    picklist(
      'taskstatus',
      'Status',
      ['Not Started', 'In Progress', 'Completed', 'Pending Input', 'Deferred', 'Planned'],
      { mandatory: true },
    ),
    time('time_end', 'End Time'),
  ],
  relations: [relation('Contacts', 'Contacts')],
};
