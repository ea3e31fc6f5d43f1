import { date, integer, picklist, time, type ModuleSource } from '../fields.js';
import { ACTIVITY_FIELDS, RECORD_FIELDS } from '../shared-fields.js';

export const events: ModuleSource = {
  name: 'Events',
  label: 'Events',
  singular: 'Event',
  isEntity: true,
  allowDuplicates: false,
  idPrefix: '18',
  labelFields: ['subject'],
  fields: [
    ...RECORD_FIELDS,
    ...ACTIVITY_FIELDS,
    picklist('activitytype', 'Activity Type', ['Call', 'Meeting', 'Mobile Call'], {
      mandatory: true,
      nullable: false,
    }),
    date('due_date', 'End Date', { mandatory: true }),
    integer('duration_hours', 'Duration', { mandatory: true }),
    picklist('eventstatus', 'Status', ['Planned', 'Held', 'Not Held'], { mandatory: true }),
    time('time_end', 'End Time', { mandatory: true }),
  ],
  relations: [],
};
